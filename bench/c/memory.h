/* Memory that is reserved once, when a world is opened, and never given back: a run allocates nothing. Zeroed. */
#ifndef STANDOFF_MEMORY_H
#define STANDOFF_MEMORY_H

#include <stddef.h>
#include <stdint.h>

#ifdef __wasm__
extern unsigned char __heap_base;
static uintptr_t memory_next;

static void *reserve(uint32_t bytes)
{
  if (memory_next == 0) memory_next = (uintptr_t)&__heap_base;
  const uintptr_t from = (memory_next + 15) & ~(uintptr_t)15;
  memory_next = from + bytes;
  const uintptr_t have = (uintptr_t)__builtin_wasm_memory_size(0) << 16;
  if (memory_next > have && __builtin_wasm_memory_grow(0, (memory_next - have + 65535) >> 16) == (uintptr_t)-1) __builtin_trap();
  return (void *)from;
}
#else
#include <stdlib.h>

static void *reserve(uint32_t bytes)
{
  void *memory = calloc(1, bytes > 0 ? bytes : 1);
  if (memory == NULL) abort();
  return memory;
}
#endif

#endif
