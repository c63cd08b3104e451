import "server-only";

export { type DeskPage, type DeskState, deskPage, deskState } from "./lists.ts";
export { whoIsHere } from "./presence.ts";
