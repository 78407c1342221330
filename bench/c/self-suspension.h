/* model/self-suspension.ts */
#ifndef STANDOFF_SELF_SUSPENSION_H
#define STANDOFF_SELF_SUSPENSION_H

#include "compliance.h"
#include "random.h"

static inline double fear_of_strike(double fear_of_strikes, double fear_of_losing_leaders, double severity, int leader_killed)
{
  const double over = severity - LIMITED_SEVERITY;
  return (over > 0 ? fear_of_strikes * over : 0) + (leader_killed ? fear_of_losing_leaders : 0);
}

static inline double fear_of_killing(double fear_of_punishment, double killed)
{
  return fear_of_punishment * sd_log1p(killed);
}

static inline double suspending(double suspension_rate, double suspension_threshold, double fear, double host_tolerance)
{
  const double over = fear - suspension_threshold;
  if (over <= 0) return 0;
  return suspension_rate * over * (host_tolerance < 0.5 ? 2 : 1);
}

#endif
