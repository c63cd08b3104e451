import type { ComponentProps } from "react";

/** A surface one step lighter than the page. Its padding is the caller's, because some cards have ruled parts. */
export function Card({ className = "", ...rest }: ComponentProps<"div">) {
  return <div className={`rounded-card border border-line bg-card ${className}`} {...rest} />;
}
