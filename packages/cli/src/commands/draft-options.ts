/** Options of `standoff draft`, as they are read. */
export interface DraftCommandOptions {
  crisis?: string
  dated?: string
  source?: string
  out?: string
  into?: string
  accept?: string
  modelCommand?: string
  modelUrl?: string
  passedOver?: boolean
  json?: boolean
  ascii?: boolean
}
