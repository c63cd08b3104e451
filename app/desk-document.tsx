import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { themeScript } from "#components/site/theme.ts";
import { Texts } from "#components/texts.tsx";
import { messagesFor, translator } from "#lib/messages/index.ts";
import { fontClasses } from "./fonts.ts";

/** The desk is in English. */
const language = "en";

export const deskViewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#101215" },
  ],
};

export const deskMetadata: Metadata = {
  title: {
    template: translator(language)("staff.title", { page: "%s" }),
    default: translator(language)("staff.desk"),
  },
  applicationName: "FixFirst",
  robots: { index: false, follow: false },
};

/** The document of every page of the desk and of those in front of it. What stands in it has the `main`. */
export function DeskDocument({ children }: { children: ReactNode }) {
  return (
    <html lang={language} className={fontClasses} suppressHydrationWarning>
      <head>
        <script>{themeScript}</script>
      </head>
      <body>
        <Texts language={language} messages={messagesFor(language, "site", "staff")}>
          <a href="#main" className={skipLink}>
            {translator(language)("site.skip")}
          </a>
          {children}
        </Texts>
      </body>
    </html>
  );
}

const skipLink =
  "absolute top-2 left-4 z-20 -translate-y-20 rounded-control border border-line-strong bg-card px-4 py-2 " +
  "text-15 font-medium focus:translate-y-0";
