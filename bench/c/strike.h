/* model/strike.ts, model/given-value.ts */
#ifndef STANDOFF_STRIKE_H
#define STANDOFF_STRIKE_H

#include "accident.h"
#include "answering.h"
#include "drawn.h"
#include "harm.h"
#include "level-one.h"
#include "news.h"
#include "resolution.h"
#include "self-suspension.h"
#include "send-messages.h"
#include "sim.h"

enum { ON_NOTHING, ON_PROXIES, ON_FORCES, ON_HOMELAND };
#define GRAVE_TOLL 10

static double within(stream *stream, const double *range, double free)
{
  if (range[0] < 0) return free;
  return range[0] == range[1] ? range[0] : range[0] + floor(stream_unit(stream) * (range[1] - range[0] + 1));
}

static void close_talks(sim *sim)
{
  if (sim->s[G_TALKS] == 0) return;
  sim->s[G_TALKS] = 0;
  log_add(sim, HAPPENED_TALKS, -1, 0, 0, 0, 0, -1, -1, 0);
}

static int eligible(sim *sim, int32_t v, int victim, int target)
{
  const int32_t owner = sim->world.site[v].owner;
  return target == ON_PROXIES ? owner >= 2 && sim->world.proxy[owner - 2].patron == victim : owner == victim;
}

static int site_of(sim *sim, int victim, int target, double u)
{
  const world *w = &sim->world;
  if (target != ON_PROXIES && target != ON_FORCES) return -1;
  double total = 0;
  for (int32_t v = 0; v < w->sites; v++)
    if (eligible(sim, v, victim, target)) total += sim->drawn.site_exposed[v] * w->site[v].count;
  double left = u * total;
  for (int32_t v = 0; v < w->sites; v++) {
    if (!eligible(sim, v, victim, target)) continue;
    left -= sim->drawn.site_exposed[v] * w->site[v].count;
    if (left < 0) return v;
  }
  return -1;
}

static void soil(sim *sim, int site, int grave)
{
  if (site < 0) return;
  const int host = sim->world.site[site].host;
  if (host < 0) return;
  sim->host[host] *= host_base(sim, host)[grave ? H_KILLING_ON_SOIL : H_STRIKE_ON_SOIL];
}

static double strike_seen_as_punishing(sim *sim, int i, int o, int warned, double in_time, int32_t weapons, double leak,
                                       double exposed, int sheltered, double killed)
{
  const double *d = sim->drawn.d;
  const int j = 1 - i;
  const menu *menu = &sim->world.principals[i].menu;
  const double *observer = sim->principal[j];
  const double due = sim->due_seen[j];
  const int32_t width = menu->count + REPLY_EXTRAS;
  double punishing = 0;
  double demonstrating = 0;
  for (int32_t r = 0; r < menu->count; r++) {
    if (menu->looks[r] != menu->looks[o] || !menu->is_force[r]) continue;
    const double warns = menu->warned[r] ? (warned ? in_time : 1 - in_time) : warned ? 0 : 1;
    if (warns == 0) continue;
    double weight = 0;
    for (int m = 0; m < 3; m++)
      weight += observer[S_BELIEF0 + m] * reply_at(sim->drawn.replies[i], width, r, reply_centre(d[C_RECIPROCITY0 + m], due, 0, 0));
    weight *= warns;
    const double usual = menu->punish[r] ? 1 - d[C_AIM_SLIP] : d[C_AIM_SLIP];
    punishing += weight * usual;
    demonstrating += weight * (1 - usual);
  }
  if (punishing + demonstrating <= 0) return menu->punish[o];
  if (!menu->leader[o]) {
    const double p[2] = {leak * d[C_STRIKE_PUNISH], leak * d[C_STRIKE_DEMONSTRATE]};
    const double mean[2] = {site_killed_mean(d, exposed, 1, sheltered), site_killed_mean(d, exposed, 0, sheltered)};
    double probability[2];
    killed_probabilities(killed, weapons, p, mean, d[C_CASUALTY_SHAPE], probability);
    punishing *= probability[0];
    demonstrating *= probability[1];
  }
  const double all = punishing + demonstrating;
  return all > 0 ? punishing / all : menu->punish[o];
}

static void judge_strategy(sim *sim, int observer, int actor, int o)
{
  const double *d = sim->drawn.d;
  double *self = sim->principal[observer];
  const double due = sim->due_seen[observer];
  const int32_t width = sim->world.principals[actor].menu.count + REPLY_EXTRAS;
  double total = 0;
  for (int m = 0; m < 3; m++) {
    const double p = reply_at(sim->drawn.replies[actor], width, o, reply_centre(d[C_RECIPROCITY0 + m], due, 0, 0));
    self[S_BELIEF0 + m] *= sd_pow(p > 1e-6 ? p : 1e-6, d[C_CONSERVATISM]);
    total += self[S_BELIEF0 + m];
  }
  for (int m = 0; m < 3; m++) self[S_BELIEF0 + m] /= total;
}

SD_CALLED void strike(sim *sim, int i, int o, const given_act *given)
{
  const world *w = &sim->world;
  const double *d = sim->drawn.d;
  stream *stream = &sim->stream;
  const int j = 1 - i;
  const menu *menu = &w->principals[i].menu;
  const double severity = menu->severity[o];
  stream_open(stream, sim->run, (uint32_t)sim->t, LANES_ACT * 256 + (uint32_t)i);
  const double slip = stream_unit(stream);
  const double where = stream_unit(stream);
  const double warned_luck = stream_unit(stream);
  const double shelter_luck = stream_unit(stream);

  const int punish = given && given->aim >= 0 ? given->aim == 1 : menu->punish[o] != (slip < d[C_AIM_SLIP]);
  const int site = given && given->site >= 0 ? given->site : site_of(sim, j, menu->target[o], where);
  const double in_time = w->private_channel >= 0 ? sim->drawn.channel_in_time[w->private_channel] : 0;
  const int warned = given ? given->warned : menu->warned[o] && warned_luck < in_time;
  const double shelter_share = shelter_chance(warned, site >= 0 ? sim->drawn.site_shelter[site] : DEFAULT_SITE_SHELTER, d[C_EARLY_WARNING],
                                              d[C_SHELTER_WHEN_WARNED]);
  const int sheltered = shelter_luck < shelter_share;
  const int32_t weapons = given ? (int32_t)within(stream, given->weapons, menu->weapons[o]) : menu->weapons[o];
  const double leak = leak_share(site >= 0 ? sim->drawn.site_cover[site] : DEFAULT_SITE_COVER, d[C_INTERCEPTION]);
  const double occupied = menu->leader[o] ? d[C_LEADER_OCCUPANCY] : punish ? d[C_STRIKE_PUNISH] : d[C_STRIKE_DEMONSTRATE];
  const double exposed = site >= 0 ? sim->drawn.site_exposed[site] : DEFAULT_SITE_EXPOSED;

  const double leakers = binomial_draw(stream, weapons, leak);
  const double hits = binomial_draw(stream, leakers, occupied);
  const double hurting = binomial_draw(stream, leakers - hits, 1 - sd_pow(1 - occupied, d[C_INJURY_EXPONENT]));
  const double mean = site_killed_mean(d, exposed, punish, sheltered);
  double killed = hits > 0 ? negative_binomial_draw(stream, hits * mean, hits * d[C_CASUALTY_SHAPE]) : 0;
  double injured =
    hits + hurting > 0 ? negative_binomial_draw(stream, (hits + hurting) * d[C_INJURY_MEAN], (hits + hurting) * d[C_CASUALTY_SHAPE]) : 0;
  if (given) {
    killed = within(stream, given->killed, killed);
    injured = within(stream, given->injured, injured);
  }
  const int leader_killed = given ? given->leader : menu->leader[o] && hits > 0;

  const double stake = menu->target[o] == ON_PROXIES ? principal_base(sim, j)[P_CLIENT_STAKE] : 1;
  const double physical = severity * (leakers == 0 ? d[C_HARM_STOPPED] : d[C_HARM_REACHED]);
  const double known = injured * d[C_NEWS_STEP];
  const double casualties = casualty_harm(d[C_CASUALTY_WEIGHT], d[C_INJURY_WEIGHT], killed, known);
  const double rank = leader_killed ? d[C_LEADER_BONUS] : 0;
  const double seen = strike_seen_as_punishing(sim, i, o, warned, in_time, weapons, leak, exposed, sheltered, killed);
  const double factor = aim_factor(d[C_AIM_WEIGHT], seen);
  const double harm = harm_of(stake, physical, casualties, rank, factor);
  const double true_harm = harm_of(stake, physical, casualties, rank, aim_factor(d[C_AIM_WEIGHT], punish ? 1 : 0));
  const double cap = d[C_ACCOUNT_CAP];
  sim->account[j][OWN_HAND] = min_of(cap, sim->account[j][OWN_HAND] + harm);
  sim->truth[j][OWN_HAND] = min_of(cap, sim->truth[j][OWN_HAND] + true_harm);
  double *victim = sim->principal[j];
  victim[S_PRESSURE] = pressure_after(victim[S_PRESSURE], d[C_PRESSURE_RISE], harm);
  add_news(sim, j, OWN_HAND, killed, known, injured - known, stake * factor);

  const double reckoned = harm_of(menu->target[o] == ON_PROXIES ? w->nominal.client_stake[j] : 1,
                                  severity * (leakers == 0 ? w->nominal.harm_stopped : w->nominal.harm_reached),
                                  casualty_harm(w->nominal.casualty_weight, w->nominal.injury_weight, killed, known),
                                  leader_killed ? w->nominal.leader_bonus : 0, 1);
  sim->estimate[i][OWN_HAND] = min_of(cap, sim->estimate[i][OWN_HAND] + reckoned);

  for (int32_t n = 0; n < w->proxies_of_size[j]; n++) {
    const int32_t k = w->proxies_of[j][n];
    sim->proxy[k * X_SIZE + X_EXCITATION] += tie_base(sim, k)[T_JUMP];
  }
  victim[S_FEAR] += fear_of_strike(d[C_FEAR_OF_STRIKES], d[C_FEAR_OF_LOSING_LEADERS], severity, leader_killed);
  soil(sim, site, leader_killed || killed >= GRAVE_TOLL);
  judge_strategy(sim, j, i, o);
  force_bears_on(sim, i);

  double *self = sim->principal[i];
  self[S_RECENT_SEVERITY] = severity;
  self[S_RECENT_AGE] = 0;
  sim->s[G_TENSION] = tension_after(sim->s[G_TENSION], d[C_TENSION_RISE], severity);
  sim->s[G_SINCE_FORCE] = 0;
  if (killed > 0) close_talks(sim);
  log_add(sim, HAPPENED_ACT, i, o, killed, injured, weapons, site, punish ? 1 : 0, warned ? 1 : 0);
}

#endif
