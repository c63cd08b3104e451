import { desk } from "./desk.ts";
import { developers } from "./developers.ts";
import { diagnosis } from "./diagnosis.ts";
import { form } from "./form.ts";
import { live } from "./live.ts";
import { reference } from "./reference.ts";
import { search } from "./search.ts";
import { site } from "./site.ts";
import { staff } from "./staff.ts";
import { terminal } from "./terminal.ts";
import { ticket } from "./ticket.ts";

/** The English catalogue: whole sentences in ICU message format, one file a part of the product. */
export const en = {
  desk,
  developers,
  diagnosis,
  form,
  live,
  reference,
  search,
  site,
  staff,
  terminal,
  ticket,
} as const;
