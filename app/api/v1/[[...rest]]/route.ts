import { unknownAddress } from "../serve.ts";

/** Any other address at or below `/api/v1`. */
export const GET = unknownAddress;
export const POST = unknownAddress;
export const PUT = unknownAddress;
export const PATCH = unknownAddress;
export const DELETE = unknownAddress;
export const OPTIONS = unknownAddress;
