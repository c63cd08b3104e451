/** next-auth's own addresses. The desk's pages sign in and out by server actions, which check the same. */
export { answerNextAuth as GET, answerNextAuth as POST } from "#lib/staff/index.ts";
