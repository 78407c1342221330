/** The checked crisis stays outside of the kernel: a world holds all of it that the step needs. */
// @ts-nocheck: compiled by AssemblyScript only
export class Scenario {}
