import Link from "next/link";
import type { ComponentProps } from "react";

const variants = {
  /** The one act of a page. */
  primary: "border-accent bg-accent text-accent-ink font-medium hover:opacity-90",
  plain: "border-line-strong bg-card text-ink font-medium hover:border-faint",
  /** Small help beside a field. */
  quiet: "border-line bg-card text-soft hover:border-line-strong hover:text-ink",
};

const sizes = {
  small: "min-h-8 px-3 py-1 text-14",
  medium: "min-h-11 px-[1.125rem] py-2 text-15",
  large: "min-h-12 px-3 py-2 text-15 sm:px-5 sm:text-16",
};

type Look = { variant?: keyof typeof variants; size?: keyof typeof sizes };

/** A button; `type` is "button" unless it is said to submit. */
export function Button({
  variant = "plain",
  size = "medium",
  type = "button",
  className,
  ...rest
}: Look & ComponentProps<"button">) {
  return <button type={type} className={classNames(variant, size, className)} {...rest} />;
}

/** A link to a page of ours that looks like a button. */
export function ButtonLink({
  variant = "plain",
  size = "medium",
  className,
  ...rest
}: Look & ComponentProps<typeof Link>) {
  return <Link className={classNames(variant, size, className)} {...rest} />;
}

function classNames(variant: keyof typeof variants, size: keyof typeof sizes, more = ""): string {
  const base =
    "inline-flex items-center justify-center gap-2 rounded-control border text-center transition-colors disabled:opacity-60 disabled:cursor-default";
  return `${base} ${variants[variant]} ${sizes[size]} ${more}`;
}
