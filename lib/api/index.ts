import "server-only";

export { diagnosisAnswer, entryAnswer, supportHoursAnswer, ticketAnswer } from "./answers.ts";
export { openApiDocument } from "./openapi.ts";
export { apiBudget, type Operation, type OperationId, operations } from "./operations.ts";
export { type FieldProblem, type Problem, type ProblemId, problems } from "./problems.ts";
export { readApiReport, readDiagnosisRequest, refused } from "./read-report.ts";
export { type ReadableApi, readableApi } from "./readable.ts";
export { idempotencyKeyHeader } from "./schemas.ts";
