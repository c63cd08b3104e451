import { unknownAddress } from "../serve.ts";

/** Any other address below `/api/v1`. */
export const GET = unknownAddress;
export const POST = unknownAddress;
export const PUT = unknownAddress;
export const PATCH = unknownAddress;
export const DELETE = unknownAddress;
