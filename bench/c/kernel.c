/* The step of packages/core/src/model/step.ts and the runner of engine/runner.ts in C: the same draws in the same order and the
   same arithmetic, so the same bits, when built with -ffp-contract=off and without -ffast-math. Each header is the twin of the
   TypeScript file of the same name; equations, sources and units are said there. One world a process (or WebAssembly instance).
   Compiled into bench.c, and by bench/make-kernel-wasm.mjs into engine/kernel-wasm-bytes.ts. */
#include "philox-batch.h"
#include "step.h"

#ifdef __wasm__
#define EXPORT(name) __attribute__((export_name(#name)))
#else
#define EXPORT(name)
#endif

static sim kernel;
static double result[RESULT_SIZE];
static double *kernel_room;

/* Room for a blob of so many doubles (engine/kernel-blob.ts); to be filled before kernel_open. */
EXPORT(kernel_blob) double *kernel_blob(uint32_t doubles)
{
  kernel_room = reserve(doubles * (uint32_t)sizeof(double));
  return kernel_room;
}

/* Reads the blob. Returns 0, or 1 when it was written for another layout. */
EXPORT(kernel_open) int kernel_open(void)
{
  reader from = {kernel_room};
  uint64_t seed;
  if (read_world(&kernel.world, &from, &seed)) return 1;
  sim_create(&kernel);
  kernel.stream = stream_new(seed);
  return 0;
}

EXPORT(kernel_result) double *kernel_result(void)
{
  return result;
}

EXPORT(kernel_rows) double *kernel_rows(void)
{
  return kernel.rows;
}

EXPORT(kernel_state) double *kernel_state(void)
{
  return kernel.s;
}

EXPORT(kernel_state_size) uint32_t kernel_state_size(void)
{
  return (uint32_t)kernel.size;
}

/* One whole run; what happened is in kernel_result and kernel_rows until the next. */
EXPORT(kernel_run) void kernel_run(uint32_t run)
{
  sim *sim = &kernel;
  const uint32_t parties = 2 + (uint32_t)sim->world.proxies;
  const int32_t group = (int32_t)(run / (uint32_t)sim->world.replicates);
  if (group != sim->group) {
    start_group(sim, group);
    bound_hazards(sim);
    prepare_risks(sim);
    prepare_decay(sim);
  }
  start_run(sim, run);
  for (;;) {
    const int32_t within = sim->t % BATCH_STEPS;
    if (within == 0) philox_batch(sim->stream.k0, sim->stream.k1, run, (uint32_t)sim->t, BATCH_STEPS, parties, sim->batch);
    sim->words = sim->batch + (uint32_t)within * parties * 4;
    if (step(sim) || sim->t >= sim->world.steps) break;
  }
  result[RESULT_RUN] = run;
  result[RESULT_T] = sim->t;
  result[RESULT_ENDING] = sim->ending;
  result[RESULT_ROUTE] = sim->route;
  result[RESULT_CHOOSER] = sim->chooser;
  result[RESULT_SOUGHT] = sim->sought;
  result[RESULT_MISREAD] = sim->misread;
  result[RESULT_TREMBLE] = sim->tremble;
  result[RESULT_LULL_STEP] = sim->s[G_LULL_STEP];
  result[RESULT_COUNT] = sim->count;
}
