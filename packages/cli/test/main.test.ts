import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shell, standoff } from './standoff.js'

const RUN = 'standoff run crises/minimal --runs 100'

test.skipIf(!existsSync('/dev/full'))('a full disk is one line and an exit code of its own', () => {
  expect(shell(`${RUN} --quiet > /dev/full`)).toEqual({
    code: 4,
    out: '',
    err: 'standoff: stdout: no space left on device\n',
  })
  expect(shell('standoff check crises/minimal > /dev/full')).toEqual({
    code: 4,
    out: '',
    err: 'standoff: stdout: no space left on device\n',
  })
})

test('a reader that has read enough is no fault', () => {
  expect(shell(`set -o pipefail; ${RUN} --json 2>/dev/null | head -c 1`)).toEqual({ code: 0, out: '{', err: '' })
})

test('a --set that does not fit was asked wrongly; a file that does not has mistakes', () => {
  for (const set of ['sites.base.cover=1.5', 'sites.base.cove=0.5'])
    expect(standoff(['run', 'crises/minimal', '--runs', '100', '--set', set])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--set'),
    })
  expect(
    standoff([
      'sweep',
      'crises/minimal',
      '--path',
      'sites.base.cover',
      '--from',
      '0',
      '--to',
      '2',
      '--points',
      '2',
      '--runs',
      '100',
    ]),
  ).toMatchObject({ code: 2 })
  expect(standoff(['check', 'package.json']).code).toBe(1)
})
