/** `standoff completion`: a script for the shell, made from the commands as they are. */
import type { Command } from 'commander'
import { Argument } from 'commander'

interface Described {
  name: string
  summary: string
  /** Words that its first argument may be, where these are few. */
  choices: readonly string[]
  options: { flag: string; description: string; takesFile: boolean; takesFolder: boolean; takesValue: boolean }[]
}

const SHELLS = ['bash', 'zsh', 'fish'] as const

export function register(program: Command): void {
  program
    .command('completion')
    .summary('completion for bash, zsh or fish')
    .description('Prints a script that teaches your shell the commands and options of standoff.')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText(
      'after',
      `
Examples:
  bash, in ~/.bashrc:
  $ source <(standoff completion bash)
  zsh, once, in a folder of $fpath:
  $ standoff completion zsh > "\${fpath[1]}/_standoff"
  fish, once:
  $ standoff completion fish > ~/.config/fish/completions/standoff.fish`,
    )
    .action((shell: (typeof SHELLS)[number]) => {
      process.stdout.write({ bash, zsh, fish }[shell](describe(program)))
    })
}

function describe(program: Command): Described[] {
  return program.commands.map((command) => ({
    name: command.name(),
    summary: command.summary() || command.description(),
    choices: command.registeredArguments[0]?.argChoices ?? [],
    options: command.options
      .filter((option) => option.long && !option.hidden)
      .map((option) => ({
        flag: option.long as string,
        description: option.description,
        takesFile: option.required && /<file>/.test(option.flags),
        takesFolder: option.required && /<folder>/.test(option.flags),
        takesValue: option.required,
      })),
  }))
}

function bash(commands: readonly Described[]): string {
  const flags = commands
    .map(
      ({ name, options, choices }) =>
        `    ${name}) words="${[...options.map(({ flag }) => flag), '--help'].join(' ')}"${choices.length > 0 ? ` first="${choices.join(' ')}"` : ''} ;;`,
    )
    .join('\n')
  return `# bash completion of standoff
_standoff() {
  local word=\${COMP_WORDS[COMP_CWORD]} words= first=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=( $(compgen -W "${commands.map(({ name }) => name).join(' ')} help --help --version" -- "$word") )
    return
  fi
  case "\${COMP_WORDS[1]}" in
${flags}
  esac
  case "$word" in
    -*) COMPREPLY=( $(compgen -W "$words" -- "$word") ) ;;
    *) if [ -n "$first" ] && [ "$COMP_CWORD" -eq 2 ]; then COMPREPLY=( $(compgen -W "$first" -- "$word") ); else COMPREPLY=( $(compgen -f -- "$word") ); fi ;;
  esac
}
complete -o filenames -F _standoff standoff
`
}

const escaped = (text: string): string => text.replaceAll("'", "'\\''")
/** Inside the brackets of zsh's _arguments, colons and brackets are marks. */
const bracketed = (text: string): string => escaped(text).replaceAll(/[[\]:]/g, (mark) => `\\${mark}`)

function zsh(commands: readonly Described[]): string {
  const names = commands
    .map(({ name, summary }) => `    '${name}:${escaped(summary).replaceAll(':', '\\:')}'`)
    .join('\n')
  const cases = commands
    .map(({ name, options, choices }) => {
      const specs = options.map(
        ({ flag, description, takesValue, takesFile, takesFolder }) =>
          `'*${flag}[${bracketed(description)}]${takesFile ? ':file:_files' : takesFolder ? ':folder:_files -/' : takesValue ? ':value:' : ''}'`,
      )
      const first = choices.length === 0 ? [] : [`'1:word:(${choices.join(' ')})'`]
      const rest = [...first, "'*:file:_files'"]
      return `    ${name}) _arguments ${[...specs, ...rest].join(' \\\n      ')} ;;`
    })
    .join('\n')
  return `#compdef standoff
# zsh completion of standoff
_standoff() {
  local -a commands
  commands=(
${names}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases}
  esac
}
compdef _standoff standoff
`
}

function fish(commands: readonly Described[]): string {
  const all = commands.map(({ name }) => name).join(' ')
  const lines = commands.flatMap(({ name, summary, options, choices }) => [
    `complete -c standoff -f -n 'not __fish_seen_subcommand_from ${all}' -a ${name} -d '${fishText(summary)}'`,
    ...options.map(
      ({ flag, description, takesValue, takesFile, takesFolder }) =>
        `complete -c standoff -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}${takesFile || takesFolder ? ' -r -F' : takesValue ? ' -x' : ''} -d '${fishText(description)}'`,
    ),
    choices.length > 0
      ? `complete -c standoff ${name === 'completion' ? '-f' : '-F'} -n '__fish_seen_subcommand_from ${name}' -a '${choices.join(' ')}'`
      : `complete -c standoff -F -n '__fish_seen_subcommand_from ${name}'`,
  ])
  return `# fish completion of standoff\n${lines.join('\n')}\n`
}

const fishText = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
