/** Causes of an attack: directed 0, licensed 1, own 2, defied 3. */
export const CAUSES = ['directed', 'licensed', 'own', 'defied'] as const
