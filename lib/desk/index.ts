import "server-only";

export { type DeskPage, deskPage } from "./lists.ts";
export { whoIsHere } from "./presence.ts";
