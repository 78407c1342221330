/* model/level-one.ts */
#ifndef STANDOFF_LEVEL_ONE_H
#define STANDOFF_LEVEL_ONE_H

#include "random.h"

#include "layout.h"

static void reply_table(int32_t options, const double *severity, const double *weight, const int32_t *is_force, double spread,
                        double *table)
{
  const int32_t width = options + REPLY_EXTRAS;
  for (int g = 0; g < REPLY_POINTS; g++) {
    double *row = table + g * width;
    double total = 0;
    for (int32_t r = 0; r < options; r++) {
      const double z = (severity[r] - (double)g / REPLY_GRID) / spread;
      const double mass = weight[r] * sd_exp(-0.5 * z * z);
      row[r] = mass;
      total += mass;
    }
    double mean = 0;
    double force = 0;
    for (int32_t r = 0; r < options; r++) {
      const double mass = row[r] / total;
      row[r] = mass;
      mean += mass * severity[r];
      if (is_force[r]) force += mass;
    }
    row[options] = mean;
    row[options + 1] = force;
  }
}

static inline double reply_centre(double reciprocity, double account, double relief, double harm)
{
  const double due = account * (1 - relief) + harm;
  return reciprocity * (due < 1 ? due : 1);
}

static inline double reply_at(const double *table, int32_t width, int32_t column, double x)
{
  const double g = x * REPLY_GRID;
  const int32_t cell = (int32_t)g;
  const double part = g - cell;
  const double *at = table + cell * width + column;
  return at[0] + part * (at[width] - at[0]);
}

static inline double runaway_risk(double rate, double floor, double severity, double other)
{
  const double over = (severity < other ? severity : other) - floor;
  return over > 0 ? 1 - sd_exp(-rate * over) : 0;
}

#endif
