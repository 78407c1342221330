/* The C kernel as a process: reads a blob written by engine/kernel-blob.ts, makes runs, and says what it was asked to.
     bench BLOB check RUNS [FIRST]     one line a run: the result, a hash of the event rows and one of the state
     bench BLOB time RUNS [FIRST]      waits for a line on stdin each time, makes the runs, prints nanoseconds and days simulated
     bench BLOB memory RUNS            makes the runs, prints peak memory in KiB                                                    */
#define _POSIX_C_SOURCE 199309L
#include <stdio.h>
#include <time.h>

#include "kernel.c"

static double now(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

/* FNV-1a over the bits of doubles, 32 bits at a time. */
static uint32_t hash_of(const double *numbers, int32_t n)
{
  uint32_t hash = 0x811c9dc5u;
  for (int32_t i = 0; i < n; i++) {
    uint64_t bits;
    memcpy(&bits, &numbers[i], 8);
    hash = (hash ^ (uint32_t)bits) * 0x01000193u;
    hash = (hash ^ (uint32_t)(bits >> 32)) * 0x01000193u;
  }
  return hash;
}

int main(int argc, char **argv)
{
  if (argc < 4) return fprintf(stderr, "usage: bench BLOB check|time|memory RUNS [FIRST]\n"), 2;
  FILE *file = fopen(argv[1], "rb");
  if (!file) return perror(argv[1]), 2;
  fseek(file, 0, SEEK_END);
  const long bytes = ftell(file);
  rewind(file);
  double *blob = kernel_blob((uint32_t)(bytes / 8));
  if (fread(blob, 1, (size_t)bytes, file) != (size_t)bytes) return 2;
  fclose(file);
  if (kernel_open()) return fprintf(stderr, "blob of another layout\n"), 2;

  const uint32_t runs = (uint32_t)atol(argv[3]);
  const uint32_t first = argc > 4 ? (uint32_t)atol(argv[4]) : 0;
  if (argv[2][0] == 'c') {
    for (uint32_t run = first; run < first + runs; run++) {
      kernel_run(run);
      for (int n = 0; n < RESULT_SIZE; n++) printf("%.17g ", result[n]);
      printf("%08x %08x\n", hash_of(kernel_rows(), kernel.count * L_WIDTH), hash_of(kernel_state(), kernel.size));
    }
  } else if (argv[2][0] == 't') {
    while (getchar() != EOF) {
      double steps = 0;
      const double start = now();
      for (uint32_t run = first; run < first + runs; run++) {
        kernel_run(run);
        steps += result[RESULT_T];
      }
      printf("%.0f %.17g\n", now() - start, steps * kernel.world.step);
      fflush(stdout);
    }
  } else {
    for (uint32_t run = first; run < first + runs; run++) kernel_run(run);
    /* VmHWM: unlike getrusage it leaves out what the parent held before exec. */
    char line[256];
    FILE *status = fopen("/proc/self/status", "r");
    while (status && fgets(line, sizeof line, status))
      if (strncmp(line, "VmHWM:", 6) == 0) printf("%ld\n", atol(line + 6));
  }
  return 0;
}
