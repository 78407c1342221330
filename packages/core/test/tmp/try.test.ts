import { test } from 'vitest'
import { createWorld } from '/work/main/packages/core/src/model/world.js'
import { Runner } from '/work/main/packages/core/src/engine/runner.js'
import { scenario } from '/work/main/packages/core/test/helpers/scenario.js'
import { Happened, L } from '/work/main/packages/core/src/model/log.js'
test('try', () => {
  const world = createWorld(scenario())
  const r = new Runner(world, 1n)
  const ends = [0,0,0,0]; const routes=[0,0,0,0]
  let att=0, lethal=0, days=0, strikes=0, opts: Record<string,number> = {}, orders: Record<string,number>={}
  const N=4000
  const t0 = performance.now()
  for (let n=0;n<N;n++){ const s=r.run(n); ends[s.ending]++; routes[s.route]++; days+=s.t
    for (let e=0;e<s.log.count;e++){ const k=s.log.rows[e*L.width+1], p=s.log.rows[e*L.width+2], w=s.log.rows[e*L.width+3], kill=s.log.rows[e*L.width+4]
      if(k===Happened.attack){att++; if(kill>0)lethal++}
      if(k===Happened.act){ const id=p+':'+world.scenario.principals[p].options[w].id; opts[id]=(opts[id]??0)+1; if (p===0 && world.menus[0].isForce[w]) strikes++ }
      if(k===Happened.order){ const id='o'+w; orders[id]=(orders[id]??0)+1 } } }
  const ms=performance.now()-t0
  console.log(ends.map(x=>x/N), routes.map(x=>x/N), 'att/wk', att/days*7, 'lethal', lethal/att, 'strikes', strikes/N, ms, 'party-days/s', days*5/ms*1000)
  console.log(Object.fromEntries(Object.entries(opts).map(([a,b])=>[a,b/N])), Object.fromEntries(Object.entries(orders).map(([a,b])=>[a,b/N])))
})
