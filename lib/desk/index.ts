import "server-only";

export { type DeskPage, type DeskState, deskPage, deskState, listMark } from "./lists.ts";
export { colleagues, giveSign, leaveDesk, setAway, whoIsHere } from "./presence.ts";
export { presenceMark, watchPresence } from "./watch.ts";
