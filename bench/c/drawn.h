/* model/drawn.ts: one draw of everything hidden that a run keeps, and the constants that follow from it. */
#ifndef STANDOFF_DRAWN_H
#define STANDOFF_DRAWN_H

#include "answering.h"
#include "choice.h"
#include "compliance.h"
#include "level-one.h"
#include "proxy-attacks.h"
#include "resolution.h"
#include "sim.h"

#define PARAMETER_STEP 0x80000000u
enum { LANE_STRATEGY = 0x100, LANE_START_ORDER = 0x200, LANE_SITE = 0x300, LANE_CHANNEL = 0x400, LANE_VETO = 0x500, LANE_DRIVER = 0x600,
       LANE_CALENDAR = 0x700 };

static void fix_utilities(sim *sim, int i)
{
  const menu *m = &sim->world.principals[i].menu;
  const double *at = principal_base(sim, i);
  for (int32_t o = 0; o < m->count; o++)
    sim->drawn.fixed_utility[i][o] = cost_term(at[P_COST_WEIGHT], at[P_LOAD], m->severity[o]) +
                                     appetite_term(at[P_APPETITE_WEIGHT], at[P_APPETITE], m->severity[o]) +
                                     reputation_term(at[P_REPUTATION], m->concession[o], m->cover[o]);
}

/* terms/distribution.ts */
static double draw(const prior *p, stream *s)
{
  switch ((int)p->kind) {
    case KIND_UNIFORM:
      return p->a + (p->b - p->a) * stream_unit53(s);
    case KIND_NORMAL:
      return p->a + p->b * normal_draw(s);
    case KIND_LOGNORMAL:
      return p->a * sd_exp(p->b * normal_draw(s));
    case KIND_BETA:
      return beta_draw(s, p->a, p->b);
    case KIND_GAMMA:
      return p->b * gamma_draw(s, p->a);
  }
  return p->a;
}

SELDOM double draw_one(sim *sim, const prior *p, uint32_t party, uint32_t lane)
{
  if (p->kind == KIND_POINT) return p->a;
  stream_open(&sim->stream, (uint32_t)sim->group, PARAMETER_STEP + party, lane);
  return draw(p, &sim->stream);
}

static double *draw_all(sim *sim, double *to, const prior *priors, int32_t n, uint32_t party)
{
  for (int32_t j = 0; j < n; j++) *to++ = draw_one(sim, &priors[j], party, (uint32_t)j);
  return to;
}

SELDOM int32_t category(sim *sim, const double *probability, int32_t n, uint32_t party, uint32_t lane)
{
  stream_open(&sim->stream, (uint32_t)sim->group, PARAMETER_STEP + party, lane);
  double left = stream_unit(&sim->stream);
  for (int32_t j = 0; j < n - 1; j++) {
    left -= probability[j];
    if (left < 0) return j;
  }
  return n - 1;
}

static double clamp_share(double value)
{
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

static double share_within(double rate, double step)
{
  return 1 - decay_share(LN2 / rate, step);
}

/* world.ts */
SELDOM void menu_replies(const menu *m, double spread, double *table)
{
  double present[64];
  for (int32_t o = 0; o < m->count; o++) present[o] = m->absent[o] ? 0 : m->weight[o];
  reply_table(m->count, m->severity, present, m->is_force, spread, table);
}

SELDOM void quiet_table(const double *replies, const menu *m, double background, double pressed, double step, double conservatism,
                        double *table)
{
  const int32_t width = m->count + REPLY_EXTRAS;
  for (int level = 0; level < 2; level++) {
    const double hazard = share_within(level == 0 ? background : pressed, step);
    for (int g = 0; g < REPLY_POINTS; g++)
      table[level * REPLY_POINTS + g] = sd_pow(1 - hazard * replies[g * width + m->count + 1], conservatism);
  }
}

#define LEAST_OPEN 1e-9

SELDOM void share_sites(sim *sim, double aversion)
{
  const world *w = &sim->world;
  drawn *out = &sim->drawn;
  for (int32_t k = 0; k < w->proxies; k++) {
    const int32_t victim = 1 - w->proxy[k].patron;
    double *share = out->site_share + k * w->sites;
    double total = 0;
    for (int32_t v = 0; v < w->sites; v++) {
      const double uncovered = 1 - out->site_cover[v];
      const double open = uncovered > LEAST_OPEN ? uncovered : LEAST_OPEN;
      const double weight = w->site[v].owner == victim ? w->site[v].count * out->site_exposed[v] * share[v] * sd_pow(open, aversion) : 0;
      total += weight;
      share[v] = total;
    }
    if (total > 0)
      for (int32_t v = 0; v < w->sites; v++) share[v] /= total;
  }
}

SELDOM void derive(sim *sim)
{
  const world *w = &sim->world;
  drawn *out = &sim->drawn;
  double *d = out->d;
  const double *raw = out->raw;
  const double step = w->step;
#define CRISIS(key) raw[K_CRISIS_##key]
#define WITHIN(rate) -sd_expm1(-(rate)*step)

  d[C_TREMBLE] = CRISIS(TREMBLE);
  d[C_RECIPROCITY0] = CRISIS(RECIPROCITY_CAUTIOUS);
  d[C_RECIPROCITY1] = CRISIS(RECIPROCITY_RECIPROCATING);
  d[C_RECIPROCITY2] = CRISIS(RECIPROCITY_BULLYING);
  d[C_FORGETTING_STEP] = WITHIN(CRISIS(FORGETTING));
  d[C_CONSERVATISM] = CRISIS(CONSERVATISM);
  d[C_OWN_THRESHOLD] = CRISIS(OWN_THRESHOLD);
  d[C_OTHER_THRESHOLD] = CRISIS(OTHER_THRESHOLD);
  d[C_BACKGROUND_RATE] = CRISIS(BACKGROUND);
  d[C_BACKGROUND_STEP] = WITHIN(CRISIS(BACKGROUND));
  d[C_ORDER_LEAVING] = CRISIS(ORDER_LEAVING);
  d[C_ORDER_REPEATING] = CRISIS(ORDER_REPEATING);
  d[C_SHARED_COMPLIANCE] = CRISIS(SHARED_COMPLIANCE);
  d[C_RAMP_STEP] = WITHIN(CRISIS(RAMP_RATE));
  d[C_RECONSIDER_RATE] = CRISIS(RECONSIDER_RATE);
  d[C_RECONSIDER_GAIN] = CRISIS(RECONSIDER_GAIN);
  d[C_DEFECT_RATE] = CRISIS(DEFECT_RATE);
  d[C_FEAR_OF_STRIKES] = CRISIS(FEAR_OF_STRIKES);
  d[C_FEAR_OF_LOSING_LEADERS] = CRISIS(FEAR_OF_LOSING_LEADERS);
  d[C_FEAR_OF_PUNISHMENT] = CRISIS(FEAR_OF_PUNISHMENT);
  d[C_FEAR_KEPT_STEP] = decay_share(CRISIS(FEAR_HALF_LIFE), step);
  d[C_SUSPENSION_RATE] = CRISIS(SUSPENSION_RATE);
  d[C_SUSPENSION_THRESHOLD] = CRISIS(SUSPENSION_THRESHOLD);
  d[C_SHARED_SUSPENSION] = CRISIS(SHARED_SUSPENSION);
  d[C_RESUME_STEP] = 1 - decay_share(CRISIS(SUSPENSION_HALF_LIFE), step);
  d[C_INTERCEPTION] = CRISIS(INTERCEPTION);
  const double contrast = CRISIS(AIM_CONTRAST);
  const double punish_share = CRISIS(PUNISH_SHARE);
  const double reach_exponent = 1 + CRISIS(INJURY_REACH);
  const double lethal_punish = occupancy_by_aim(CRISIS(OCCUPANCY), contrast, punish_share, 1);
  const double lethal_demonstrate = occupancy_by_aim(CRISIS(OCCUPANCY), contrast, punish_share, 0);
  d[C_HURT_PUNISH] = 1 - sd_pow(1 - lethal_punish, reach_exponent);
  d[C_HURT_DEMONSTRATE] = 1 - sd_pow(1 - lethal_demonstrate, reach_exponent);
  d[C_LETHAL_PUNISH] = lethal_punish;
  d[C_LETHAL_DEMONSTRATE] = lethal_demonstrate;
  d[C_STRIKE_PUNISH] = occupancy_by_aim(CRISIS(STRIKE_OCCUPANCY), contrast, 0.5, 1);
  d[C_STRIKE_DEMONSTRATE] = occupancy_by_aim(CRISIS(STRIKE_OCCUPANCY), contrast, 0.5, 0);
  d[C_LEADER_OCCUPANCY] = CRISIS(LEADER_OCCUPANCY);
  d[C_INJURY_EXPONENT] = CRISIS(INJURY_REACH);
  d[C_PUNISH_SHARE] = punish_share;
  d[C_LETHALITY] = CRISIS(LETHALITY);
  d[C_AIM_LETHALITY] = CRISIS(AIM_LETHALITY);
  d[C_CASUALTY_SHAPE] = CRISIS(CASUALTY_SHAPE);
  d[C_INJURY_MEAN] = CRISIS(INJURY_MEAN);
  d[C_SHELTER_WHEN_WARNED] = CRISIS(SHELTER_WHEN_WARNED);
  d[C_EARLY_WARNING] = CRISIS(EARLY_WARNING);
  d[C_WARNED_MULTIPLIER] = CRISIS(WARNED_MULTIPLIER);
  d[C_CASUALTY_WEIGHT] = CRISIS(CASUALTY_WEIGHT);
  d[C_INJURY_WEIGHT] = CRISIS(INJURY_WEIGHT);
  d[C_HARM_STOPPED] = min_of(CRISIS(HARM_STOPPED), CRISIS(HARM_REACHED));
  d[C_HARM_REACHED] = CRISIS(HARM_REACHED);
  d[C_LEADER_BONUS] = CRISIS(LEADER_BONUS);
  d[C_AIM_WEIGHT] = CRISIS(AIM_WEIGHT);
  d[C_AIM_SLIP] = CRISIS(AIM_SLIP);
  d[C_AUTONOMOUS_BLAME] = CRISIS(AUTONOMOUS_BLAME);
  d[C_DENIAL_RATIO] = CRISIS(DENIAL_RATIO);
  d[C_PRESSURE_RISE] = CRISIS(PRESSURE_RISE);
  d[C_NEWS_STEP] = WITHIN(1 / CRISIS(NEWS_DAYS));
  d[C_STALE_NEWS] = CRISIS(STALE_NEWS);
  d[C_ACCOUNT_CAP] = CRISIS(ACCOUNT_CAP);
  d[C_RELIEF_SHARE] = CRISIS(RELIEF_SHARE);
  d[C_ORDER_REVERSION_STEP] = WITHIN(CRISIS(ORDER_REVERSION));
  d[C_ORDER_SEEN] = CRISIS(ORDER_SEEN);
  d[C_CREDIBILITY_FOR] = CRISIS(CREDIBILITY_FOR);
  d[C_CREDIBILITY_AGAINST] = CRISIS(CREDIBILITY_AGAINST);
  d[C_MESSAGE_DAYS] = CRISIS(MESSAGE_DAYS);
  d[C_TIED_HANDS] = CRISIS(TIED_HANDS);
  d[C_RUNAWAY_RATE] = CRISIS(RUNAWAY_RATE);
  d[C_RUNAWAY_FLOOR] = CRISIS(RUNAWAY_FLOOR);
  d[C_RECENT_DAYS] = CRISIS(RECENT_DAYS);
  d[C_ACCIDENT_RATE] = w->no_accidents ? 0 : CRISIS(ACCIDENT_RATE);
  d[C_ACCIDENT_STEEPNESS] = CRISIS(ACCIDENT_STEEPNESS);
  d[C_TENSION_RISE] = CRISIS(TENSION_RISE);
  d[C_TENSION_RISE_PROXY] = CRISIS(TENSION_RISE_PROXY);
  d[C_TENSION_KEPT_STEP] = decay_share(CRISIS(TENSION_HALF_LIFE), step);
  d[C_SETTLEMENT_RATE] = CRISIS(SETTLEMENT_RATE);
  d[C_SETTLEMENT_DAMPING] = CRISIS(SETTLEMENT_DAMPING);
  d[C_TALKS_FACTOR] = CRISIS(TALKS_FACTOR);
  d[C_SPOILER_FACTOR] = CRISIS(SPOILER_FACTOR);
  d[C_SPOILER_DAYS] = CRISIS(SPOILER_DAYS);
  d[C_SILENCE_DAYS] = CRISIS(SILENCE_DAYS);
  d[C_OPEN_CHANNELS] = w->open_channels;
  d[C_DIRECTED_SHARE] = CRISIS(DIRECTED_SHARE);

  for (int i = 0; i < 2; i++) {
    const double *own = raw + K_CRISIS_SIZE + i * K_PRINCIPAL_SIZE;
    double *to = principal_base(sim, i);
    to[P_RECIPROCITY] = d[C_RECIPROCITY0 + (int)to[P_STRATEGY]];
    to[P_AUDIENCE_WEIGHT] = w->no_audience ? 0 : own[K_PRINCIPAL_AUDIENCE_WEIGHT];
    to[P_FIT_WEIGHT] = own[K_PRINCIPAL_FIT_WEIGHT];
    to[P_COST_WEIGHT] = own[K_PRINCIPAL_COST_WEIGHT];
    to[P_APPETITE_WEIGHT] = own[K_PRINCIPAL_APPETITE_WEIGHT];
    to[P_APPETITE] = own[K_PRINCIPAL_APPETITE];
    to[P_LOAD] = own[K_PRINCIPAL_LOAD];
    to[P_WAR_AVERSION] = own[K_PRINCIPAL_WAR_AVERSION];
    to[P_FEAR] = own[K_PRINCIPAL_FEAR];
    to[P_REPUTATION] = own[K_PRINCIPAL_REPUTATION];
    to[P_PRESSURE_GAIN] = own[K_PRINCIPAL_PRESSURE_GAIN];
    to[P_OPPORTUNITY_STEP] = WITHIN(1 / own[K_PRINCIPAL_DELAY]);
    to[P_CLIENT_STAKE] = own[K_PRINCIPAL_CLIENT_STAKE];
    to[P_ACCOUNT_KEPT_STEP] = decay_share(own[K_PRINCIPAL_ACCOUNT_HALF_LIFE], step);
    to[P_PRESSURE_KEPT_STEP] = decay_share(own[K_PRINCIPAL_PRESSURE_HALF_LIFE], step);
    fix_utilities(sim, i);
  }
  for (int32_t k = 0; k < w->proxies; k++) {
    const double *own = raw + K_CRISIS_SIZE + 2 * K_PRINCIPAL_SIZE + k * K_TIE_SIZE;
    double *to = tie_base(sim, k);
    const double control = w->full_control ? 1 : own[K_TIE_CONTROL];
    const double rate = w->no_proxies ? 0 : own[K_TIE_OWN_RATE];
    const double decay = 1 / own[K_TIE_EXCITATION_DAYS];
    to[T_CONTROL] = control;
    to[T_BASE_RATE] = (1 - control) * rate;
    to[T_COMMANDED_FREE] = control * commanded_rate(FREE, rate, CRISIS(PRESS_FACTOR));
    to[T_COMMANDED_PRESS] = control * commanded_rate(PRESS, rate, CRISIS(PRESS_FACTOR));
    to[T_JUMP] = w->no_proxies ? 0 : excitation_jump(control, own[K_TIE_BRANCHING], WITHIN(decay), step);
    to[T_EXCITATION_KEPT_STEP] = sd_exp(-decay * step);
    to[T_COMPLY_HOLD] = compliance(control, 0);
    to[T_COMPLY_RESTRAIN] = compliance(control, 1);
  }
  for (int32_t h = 0; h < w->hosts; h++) {
    const double *own = raw + K_CRISIS_SIZE + 2 * K_PRINCIPAL_SIZE + w->proxies * K_TIE_SIZE + h * K_HOST_SIZE;
    double *to = host_base(sim, h);
    to[H_STRIKE_ON_SOIL] = own[K_HOST_STRIKE_ON_SOIL];
    to[H_KILLING_ON_SOIL] = own[K_HOST_KILLING_ON_SOIL];
    to[H_RECOVERY_STEP] = 1 - decay_share(own[K_HOST_TOLERANCE_HALF_LIFE], step);
    to[H_START] = own[K_HOST_START_TOLERANCE];
    to[H_THRESHOLD] = own[K_HOST_EVICTION_THRESHOLD];
    to[H_RATE] = own[K_HOST_EVICTION_RATE];
  }
  if (w->draws_replies) {
    for (int i = 0; i < 2; i++) {
      const menu *m = &w->principals[i].menu;
      menu_replies(m, CRISIS(REPLY_SPREAD), (double *)out->replies[i]);
      quiet_table(out->replies[i], m, CRISIS(BACKGROUND), w->nominal.hazard_rate[i], step, CRISIS(CONSERVATISM), (double *)out->quiet[i]);
    }
  }
  share_sites(sim, CRISIS(SITE_AVERSION));
  for (int32_t c = 0; c < w->channels; c++)
    out->channel_in_time[c] = out->channel_reliability[c] * sd_exp(-out->channel_delay[c] / CRISIS(WARNING_LEAD));
#undef CRISIS
#undef WITHIN
}

SELDOM void draw_hidden(sim *sim)
{
  const world *w = &sim->world;
  drawn *out = &sim->drawn;
  double *at = draw_all(sim, out->raw, w->priors, K_CRISIS_SIZE, 0xff);
  for (int i = 0; i < 2; i++) at = draw_all(sim, at, w->principals[i].priors, K_PRINCIPAL_SIZE, (uint32_t)i);
  for (int32_t k = 0; k < w->proxies; k++) at = draw_all(sim, at, w->proxy[k].priors, K_TIE_SIZE, 2 + (uint32_t)k);
  for (int32_t h = 0; h < w->hosts; h++) at = draw_all(sim, at, w->host_priors[h], K_HOST_SIZE, 0x1000 + (uint32_t)h);
  for (int i = 0; i < 2; i++) {
    const principal *p = &w->principals[i];
    principal_base(sim, i)[P_STRATEGY] = category(sim, p->strategy_prior, 3, (uint32_t)i, LANE_STRATEGY);
    out->start_order[i] = category(sim, p->start_order, 4, (uint32_t)i, LANE_START_ORDER);
    for (int32_t e = 0; e < p->calendar_size; e++)
      out->calendar[i][e] = draw_one(sim, &p->calendar[e].prior, (uint32_t)i, LANE_CALENDAR + (uint32_t)e);
  }
  for (int32_t v = 0; v < w->sites; v++) {
    const site *site = &w->site[v];
    const uint32_t party = 0x2000 + (uint32_t)v;
    out->site_exposed[v] = draw_one(sim, &site->exposed, party, LANE_SITE);
    out->site_cover[v] = clamp_share(draw_one(sim, &site->cover, party, LANE_SITE + 1));
    out->site_shelter[v] = clamp_share(draw_one(sim, &site->shelter, party, LANE_SITE + 2));
    for (int32_t k = 0; k < w->proxies; k++)
      out->site_share[k * w->sites + v] = clamp_share(draw_one(sim, &site->reach[k], party, LANE_SITE + 3 + (uint32_t)k));
  }
  for (int32_t c = 0; c < w->channels; c++) {
    out->channel_delay[c] = draw_one(sim, &w->channel[c].delay_days, 0x3000 + (uint32_t)c, LANE_CHANNEL);
    out->channel_reliability[c] = clamp_share(draw_one(sim, &w->channel[c].reliability, 0x3000 + (uint32_t)c, LANE_CHANNEL + 1));
  }
  for (int32_t v = 0; v < w->drivers; v++) {
    const driver *driver = &w->driver[v];
    out->driver_end[v] =
      driver->has_end ? driver->end_step + draw_one(sim, &driver->end_days, 0x4000 + (uint32_t)v, LANE_DRIVER) / w->step : INFINITY;
  }
  double consent = 1;
  for (int32_t v = 0; v < w->vetoes; v++) consent *= 1 - clamp_share(draw_one(sim, &w->veto[v], 0x5000 + (uint32_t)v, LANE_VETO));
  out->d[C_CONSENT] = consent;
  derive(sim);
}

static inline double site_killed_mean(const double *d, double exposed, int punish, int sheltered)
{
  return killed_mean(exposed, d[C_LETHALITY], d[C_AIM_LETHALITY], punish, sheltered ? d[C_WARNED_MULTIPLIER] : 1);
}

#endif
