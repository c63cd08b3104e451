import type { ReactNode } from "react";
import { DeskDocument, deskMetadata, deskViewport } from "../desk-document.tsx";

export const metadata = deskMetadata;
export const viewport = deskViewport;

/** Never at the build, which knows neither the staff nor the secrets of an installation. */
export const dynamic = "force-dynamic";

/** The root of the pages that a link to a new account opens. */
export default function NewAccountLayout({ children }: { children: ReactNode }) {
  return (
    <DeskDocument>
      <main id="main" tabIndex={-1} className="page-width">
        {children}
      </main>
    </DeskDocument>
  );
}
