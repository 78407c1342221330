/* model/harm.ts */
#ifndef STANDOFF_HARM_H
#define STANDOFF_HARM_H

#include "random.h"

static inline double harm_of(double stake, double physical, double casualties, double rank, double aim_factor)
{
  return stake * (physical + casualties + rank) * aim_factor;
}

static inline double casualty_harm(double casualty_weight, double injury_weight, double killed, double injured)
{
  const double felt = killed + injury_weight * injured;
  return felt == 0 ? 0 : casualty_weight * sd_log(1 + felt);
}

static inline double aim_factor(double aim_weight, double punish_probability)
{
  return 1 + aim_weight * (punish_probability - 0.5);
}

static inline double blame_share(double ordered_probability, double autonomous_blame)
{
  return ordered_probability + autonomous_blame * (1 - ordered_probability);
}

static inline double tilt_odds(double probability, double ratio)
{
  const double tilted = probability * ratio;
  return tilted / (tilted + 1 - probability);
}

#endif
