/** Property tests use the same seed in each run; `FUZZ_SEED=1 npm run test:unit` uses another one. */
import * as fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_261_127) });
