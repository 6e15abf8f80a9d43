/** zod without code generation: its probe of `new Function` would break a strict content security policy. */

import { z } from "zod";

z.config({ jitless: true });

export { z };
