export const formatTables = (): string => ''
