/* What random.h needs of <string.h>: copies of known size, which the compiler does itself. */
#ifndef STANDOFF_STRING_H
#define STANDOFF_STRING_H
#define memcpy __builtin_memcpy
#endif
