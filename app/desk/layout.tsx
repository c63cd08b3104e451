import type { ReactNode } from "react";
import { DeskDocument, deskMetadata, deskViewport } from "../desk-document.tsx";

export const metadata = deskMetadata;
export const viewport = deskViewport;

/** Never at the build, which knows neither the staff nor the secrets of an installation. */
export const dynamic = "force-dynamic";

/** The root of the desk: the document alone, because the lists, a ticket and the sign-in each have their own frame. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return <DeskDocument>{children}</DeskDocument>;
}
