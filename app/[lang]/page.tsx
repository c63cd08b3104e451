import { connection } from "next/server";
export default async function P() { await connection(); return <p>hi</p>; }
