/**
 * CSV to Parquet through DuckDB, which is loaded only for this; it reads and writes in pieces, so memory does not grow
 * with runs.
 */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

export async function csvToParquet(from: string, to: string, types: Readonly<Record<string, string>>): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '512MB', threads: '2' })
  const connection = await instance.connect()
  try {
    const columns = Object.entries(types)
      .map(([name, type]) => `${quoted(name)}: ${quoted(type)}`)
      .join(', ')
    await connection.run(
      `COPY (SELECT * FROM read_csv(${quoted(from)}, header = true, nullstr = '', columns = {${columns}})) TO ${quoted(to)} (FORMAT parquet, COMPRESSION zstd)`,
    )
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
