/* model/compliance.ts */
#ifndef STANDOFF_COMPLIANCE_H
#define STANDOFF_COMPLIANCE_H

#define LIMITED_SEVERITY 0.25

static inline double compliance(double control, int is_restrain)
{
  return is_restrain ? 1 - (1 - control) * (1 - control) : control;
}

static inline double reconsidering(double reconsider_rate, double reconsider_gain, double control, double recent_severity)
{
  const double over = recent_severity - LIMITED_SEVERITY;
  return reconsider_rate * control * (1 + (over > 0 ? reconsider_gain * over : 0));
}

static inline double defecting(double defect_rate, double control)
{
  return defect_rate * (1 - control);
}

#endif
