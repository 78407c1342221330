/* What random.h needs of <math.h> where there is no C library: WebAssembly has instructions for these. */
#ifndef STANDOFF_MATH_H
#define STANDOFF_MATH_H
#define INFINITY __builtin_inf()
#define NAN __builtin_nan("")
#define floor __builtin_floor
#define sqrt __builtin_sqrt
#endif
