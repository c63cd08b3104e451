/** Something about the machine or its settings that an operator must put right: one line that says what to do. */
export class SetupProblem extends Error {}
