import localFont from "next/font/local";

const geist = localFont({
  src: "../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-geist",
});

const geistMono = localFont({
  src: "../node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-geist-mono",
  // No installed font has the metrics of a monospace one that is not there; code is short, so a shift is small.
  adjustFontFallback: false,
});

/** The class names that bring both typefaces, for `<html>`. */
export const fontClasses = `${geist.variable} ${geistMono.variable}`;
