/** Palabras de la sala «outlook». */
import type { outlook as english } from '../en/outlook.js'
import type { Widened } from '../widened.js'

const plural = (count: string, one: string, many: string): string => (count === '1' ? `1 ${one}` : `${count} ${many}`)
/** «Casi seguro» concuerda con su sujeto. */
const agreed = (subject: string, words: string): string =>
  /^(la|una) /.test(subject) ? words.replace(/seguro$/, 'segura') : words

export const outlook: Widened<typeof english> = {
  title: '¿Qué viene ahora?',
  waiting: 'Se están haciendo las primeras simulaciones…',
  waitingLong:
    'El modelo sigue primero el registro hasta la fecha de referencia; desde allí continúan las simulaciones.',
  noOpenCrisis: 'Se está leyendo la crisis…',
  none: {
    ends: (asOf, until) =>
      `A fecha del ${asOf} no hay perspectivas: la ventana del archivo termina el ${until} y no queda ningún día por simular.`,
    failed: 'No hay perspectivas: el cálculo no llegó hasta aquí.',
    earlier: (date) => `Mirar desde el ${date}`,
    earlierIntro: 'Una fecha anterior deja tiempo por delante:',
  },
  abstained: {
    lead: 'A esta fecha no se pronostica nada.',
    degenerate: (fewest, all) =>
      `Tras el registro hasta aquí, el tamaño muestral efectivo (cuántas simulaciones independientes valen las partículas) es menor que ${fewest}, de ${all} partículas: demasiado poco para decir algo.`,
    impossible: (date) =>
      `El modelo no da ninguna posibilidad a lo que el registro cuenta del ${date}, así que no puede seguir desde ahí.`,
    other: 'El modelo dice por qué:',
    remedy: 'Más partículas, o una fecha anterior, pueden dar un pronóstico.',
    more: (count) => `Calcular con ${count} partículas`,
  },
  sections: {
    ends: 'Cómo puede terminar',
    goes: 'Cómo puede ir, semana a semana',
    first: 'Qué llega primero y cuándo termina',
    cost: 'Personas muertas, y lo que pregunta el archivo',
  },
  answer: {
    lead: {
      standoff: (date, chance) => `El modelo espera que el pulso siga más allá del ${date} (${chance})`,
      war: (date, chance) => `El modelo espera una guerra antes del ${date} (${chance})`,
      settlement: (date, chance) => `El modelo espera un acuerdo antes del ${date} (${chance})`,
      withdrawal: (date, chance) => `El modelo espera una retirada antes del ${date} (${chance})`,
    },
    open: {
      standoff: (date, chance) =>
        `Ningún desenlace se espera con claridad; el más probable es que el pulso siga más allá del ${date} (${chance})`,
      war: (date, chance) =>
        `Ningún desenlace se espera con claridad; el más probable es una guerra antes del ${date} (${chance})`,
      settlement: (date, chance) =>
        `Ningún desenlace se espera con claridad; el más probable es un acuerdo antes del ${date} (${chance})`,
      withdrawal: (date, chance) =>
        `Ningún desenlace se espera con claridad; el más probable es una retirada antes del ${date} (${chance})`,
    },
    subjects: {
      standoff: 'que el pulso siga',
      war: 'una guerra',
      settlement: 'un acuerdo',
      withdrawal: 'una retirada',
      lull: 'una calma',
    },
    chance: (_, words, percent) => `${words}, ${percent}`,
    clause: (subject, band, words, percent) =>
      band === 0
        ? `${subject} no tiene casi ninguna posibilidad (${percent})`
        : `${subject} es ${agreed(subject, words)} (${percent})`,
    whole: (lead, others) => `${lead}; ${others}.`,
  },
  confidence: {
    width: (points) =>
      `la incertidumbre sobre los parámetros (los números con los que funciona el modelo) deja la menos cierta de estas probabilidades abierta en un margen de ${plural(points, 'punto porcentual', 'puntos porcentuales')}`,
    widthUnknown: 'se tomaron demasiado pocas muestras de los parámetros para decir cuánto importan',
    judged: (percent) => `el ${percent} de los parámetros se apoya en un juicio o se ajustó con un registro`,
    whole: (level, width, judged) => `${level}: ${width}, y ${judged}.`,
    more: 'Más simulaciones la elevarían.',
    contradicted: 'Un registro que los contradiga la rebajaría.',
    evidence: 'La elevaría más evidencia sobre los parámetros; más simulaciones, no.',
    oneIsland:
      'Casi todas estas simulaciones se apoyan en uno solo de los filtros independientes (grupos de partículas que siguen el registro cada uno por su cuenta), así que el error de simulación indicado puede quedarse corto: antes de fiarse de una diferencia de uno o dos puntos, pruebe otra semilla o calcule con más partículas.',
  },
  endings: {
    standoff: 'el pulso sigue',
    war: 'guerra entre los gobiernos',
    settlement: 'un acuerdo',
    withdrawal: 'una parte se retira',
    lull: (days) => `una calma: ${days} días sin fuerza`,
    truce: (days) => `una tregua tácita: ${days} días sin fuerza tras un intercambio`,
  },
  flags: {
    title: 'Riesgo y oportunidad, por separado',
    intro:
      'Dos banderas, porque la posibilidad de lo peor y la de una salida pueden crecer a la vez. Ninguna es un índice.',
    risk: 'Riesgo',
    opportunity: 'Oportunidad',
    war: (chance) => `Guerra entre los dos gobiernos: ${chance}.`,
    unwanted: (chance) => `Una guerra que ninguna parte habría elegido de haber sabido la verdad: ${chance}.`,
    noWar: 'Ninguna simulación termina en guerra.',
    interval: (range) => `Con la incertidumbre sobre los parámetros: ${range} (del 5 al 95 %).`,
    unseen: (high) =>
      `Con tan pocas muestras de los parámetros no se puede descartar una probabilidad de hasta el ${high}.`,
    noInterval:
      'No se sabe cuánto importa aquí la incertidumbre sobre los parámetros: muy pocas simulaciones la muestran.',
    settlement: (chance) => `Un acuerdo: ${chance}.`,
    withdrawal: (chance) => `Una parte se retira: ${chance}.`,
    truce: {
      chance: (days, chance) =>
        `Una tregua tácita, ${days} días sin fuerza de ninguna parte tras un intercambio: ${chance}. No es un final: el siguiente acto de fuerza la rompe.`,
      days: (days) => plural(days, 'día', 'días'),
      withError: (days, low, high) =>
        `${days} (error de simulación: ${high === null ? `${low} o más` : `de ${low} a ${high}`})`,
      standing: (share) => `En el ${share} de las simulaciones ya rige una tregua tácita.`,
      pause: {
        half: (days) => `Si nada más les pone fin, la mitad de estos pulsos se detiene antes de ${days};`,
        tenth: (days) => `uno de cada diez sigue ${days} o más.`,
        rest: (share) => `el ${share} sigue más tiempo del que pueden mostrar las simulaciones.`,
        none: (days, share) =>
          `Si nada más les pone fin, más de la mitad de estos pulsos sigue sin pausa durante ${days}, lo que alcanzan a mostrar las simulaciones; hasta entonces se ha detenido el ${share}.`,
      },
      once: (days, holds) => `Pasados ${days} días en calma, ${holds}`,
      holds: {
        half: (days) => `la mitad de estas pausas dura otros ${days},`,
        tenth: (days) => `y una de cada diez, ${days} o más.`,
        rest: (share) => `y el ${share}, más de lo que muestran las simulaciones.`,
        none: (days, share) =>
          `más de la mitad de estas pausas dura al menos otros ${days}, lo que muestran las simulaciones; hasta entonces se ha roto el ${share}.`,
      },
      causes: (causes) => `Lo que frena la fuerza en estas pausas: ${causes}.`,
      cause: {
        order: 'órdenes de un patrón',
        fear: 'miedo',
        elsewhere: 'una pausa en otra parte',
        agreement: 'conversaciones',
        'nothing-owed': 'nada que se deba',
      },
    },
    lull: (days, chance) => `Una calma, ${days} días sin fuerza: ${chance}. Una calma no es un final.`,
    when: (date, from, until) =>
      `En las simulaciones en que llega, la mitad la tiene antes del ${date}; la mayoría, entre el ${from} y el ${until}.`,
    whenFew: (runs) => `Solo llega en ${plural(runs, 'simulación', 'simulaciones')}: muy pocas para decir cuándo.`,
    restsOn: 'En qué se apoya',
    noRange:
      'Esta cifra y las que están en «En qué se apoya» son medias de todas las simulaciones. No se indica cuánto podría moverlas la incertidumbre sobre los parámetros.',
    routes: (runs) =>
      `Cómo llegó la guerra en ${plural(runs, 'simulación que termina', 'simulaciones que terminan')} en ella:`,
    route: {
      chosen: 'elegida: una parte fue a la guerra por decisión',
      runaway: 'desbocada: golpes y respuestas superaron lo que cada parte quería',
      accidental: 'accidental: un accidente en plena tensión',
    },
    chosenIntro: 'En las guerras elegidas, la elección se apoyó en esto:',
    chosen: {
      sought: 'buscada: igual de probable de haber sabido la verdad',
      misread: 'por mala lectura: no se habría elegido de haber sabido la verdad',
      tremble: 'por desliz: elegida aunque apenas probable según lo que la parte creía',
    },
    rough: 'Con tan pocas guerras, estas proporciones son aproximadas.',
    error: (points) => `error de simulación: ${points} puntos porcentuales`,
    violence: (attacks, error, lethal) =>
      `Una simulación tiene de media ${attacks} ataques de grupos armados${error === '' ? '' : ` (error de simulación: ${error})`}; proporción que mata a alguien: ${lethal}. Cada muerte, y cada golpe de respuesta, puede llevar a una escalada mayor.`,
    causes: (list) => `Quién estaba detrás de los ataques: ${list}.`,
    cause: {
      directed: 'por orden del patrón',
      licensed: 'consentidos por el patrón, según la orden en vigor',
      own: 'por cuenta del grupo, dentro de sus órdenes',
      defied: 'por cuenta del grupo, contra sus órdenes',
    },
    share: (percent, what) => `${percent} ${what}`,
    strikes: (list) => `Fuerza de los gobiernos por mano propia, veces por simulación de media: ${list}.`,
    orders: (list) =>
      `Órdenes de un patrón a sus grupos, veces por simulación de media: ${list}. Una pausa ordenada puede terminar con otra orden; la que nace del miedo solo dura mientras dura el miedo.`,
    order: { restrain: 'contenerse', hold: 'parar', free: 'actuar a su criterio', press: 'atacar' },
    times: (count, what) => `${what} ${count}`,
    drivers:
      'No se sabe cuándo terminará un suceso exterior que empuja a un grupo a la violencia, así que cada simulación elige ese día al azar. Donde una calma depende de eso, su intervalo es ancho.',
  },
  pictures: {
    endings: {
      title: (until) => `Cómo puede terminar antes del ${until}`,
      caption:
        'Se muestran tres clases de incertidumbre. La barra gris ancha es la incertidumbre sobre los parámetros y sobre cómo están ahora las cosas: en nueve de cada diez muestras la probabilidad cae en ella. La parte rayada del lado es el azar: la parte de la duda que quedaría aunque se conociera todo lo oculto. La línea fina y oscura que cruza el punto es el error de simulación, que viene de hacer un número limitado de simulaciones; con más se encoge, y no es la incertidumbre del pronóstico. Una calma no es un final, por eso va aparte.',
      click: 'Pulse una línea, o llegue a ella con Tab y pulse Intro, para leer simulaciones que fueron por ahí.',
      over: (range) => `parámetros: ${range}`,
      notKnown: 'parámetros: no se sabe',
      unseen: (high) => `sin descartar: hasta el ${high}`,
      chance: (percent) => `el ${percent} de la duda es azar`,
      noShare: 'no se sabe',
      key: { parameters: 'parámetros, 5 a 95 %', error: 'error de simulación, 95 %', chance: 'azar' },
      columns: [
        'final',
        'probabilidad',
        'en palabras',
        'límite inferior según parámetros',
        'límite superior según parámetros',
        'parte de la duda que es azar',
        'error de simulación',
        'simulaciones que lo muestran',
      ],
      alt: (told) => `Líneas de 0 a 100 %. ${told}`,
      part: (text, runs) => `${text}. Leer ${plural(runs, 'simulación que fue', 'simulaciones que fueron')} por ahí`,
    },
    runs: {
      title: (count) => `${count} simulaciones sueltas: ataques por semana`,
      caption: (count, all) =>
        `Cada caja es una manera en que podría ir: ${count} simulaciones tomadas a intervalos iguales de ${all}, no elegidas por cómo fueron. Las barras grises de la izquierda, iguales en todas, son las últimas semanas según el recuento; la línea es esa simulación. Ninguna simulación suelta es el pronóstico. Mire cuánto saltan de semana en semana: una banda de todas las simulaciones lo oculta.`,
      noCount: 'El registro no cuenta aquí ninguna semana, así que las cajas empiezan en la fecha de referencia.',
      click: 'Pulse una simulación para leerla día a día.',
      alt: (count) => `${count} gráficos pequeños de ataques por semana, uno por simulación.`,
      run: (run) => `Simulación ${run}`,
      part: (run, how) => `Simulación ${run}: ${how}. Leerla día a día`,
      columns: ['simulación', 'final', 'terminó el', 'semana desde', 'ataques'],
      show: 'Mostrar ahora la banda',
      hide: 'Quitar la banda',
      bandNote: 'La banda junta todas las simulaciones; ninguna la sigue.',
      bandShown: 'En cada caja, la banda de todas las simulaciones queda ahora detrás de la simulación suelta.',
      none: 'Las simulaciones no pueden mostrarse una por una.',
    },
    how: {
      standoff: 'sigue',
      war: (date) => `guerra, ${date}`,
      settlement: (date) => `acuerdo, ${date}`,
      withdrawal: (date) => `retirada, ${date}`,
      lull: (date) => `calma el ${date}`,
      attacks: (count) => plural(count, 'ataque', 'ataques'),
    },
    weeks: {
      title: 'Ataques por semana, contados y esperados',
      first: (half, low, high) =>
        `En la primera semana la mitad de las simulaciones tiene ${half} o menos; nueve de cada diez, de ${low} a ${high}.`,
      last: (date, half, low, high) =>
        `En la semana desde el ${date} la mitad tiene ${half} o menos; nueve de cada diez, de ${low} a ${high}.`,
      caption: (told, series) =>
        `${told} A la izquierda de la línea discontinua está el recuento (${series}); a la derecha, la mitad de las simulaciones tiene lo que marca la línea gruesa o menos, la mitad cae en la caja interior y nueve de cada diez en la exterior. Ninguna simulación suelta sigue las cajas.`,
      rows: 'filas del registro',
      stopped: 'En la caja de una semana solo están las simulaciones que siguen a su término.',
      alt: (told) => `Barras de ataques contados por semana y luego cajas. ${told}`,
      asOf: (date) => `a ${date}`,
      key: { counted: 'contados', half: 'mediana', inner: '25 a 75 %', outer: '5 a 95 %' },
      columns: [
        'semana desde',
        'contados',
        '5 %',
        '25 %',
        'mediana',
        '75 %',
        '95 %',
        'media',
        'simulaciones que siguen',
      ],
    },
    grid: {
      title: 'Cuántas simulaciones tienen cuántos ataques, semana a semana',
      caption:
        'Cada celda cuenta simulaciones, con el tono más marcado cuantas más; sin número, ninguna. Aquí se ve lo que una banda oculta: si una semana es o tranquila o agitada y rara vez algo intermedio.',
      click: 'Pulse una celda, o llegue con las flechas y pulse Intro, para leer las simulaciones que contiene.',
      alt: 'Una tabla de celdas: semanas por número de ataques, sombreadas según la proporción de simulaciones.',
      part: (week, span, percent, runs) =>
        `Semana desde el ${week}, ${span}: ${plural(runs, 'simulación', 'simulaciones')} (${percent}). Leerlas`,
      span: (low, high) => (low === high ? (low === '0' ? 'ninguno' : low) : `${low} a ${high}`),
      from: (low) => `${low} o más`,
      attacks: 'ataques',
      week: 'semana',
      columns: ['semana desde', 'ataques', 'simulaciones', 'proporción de las que llegaron'],
    },
    totals: {
      title: (series) => `El total de ataques (${series}), declarado y esperado`,
      told: (date, half, low, high) =>
        `Al final del ${date} la mitad de las simulaciones tiene ${half} o menos; nueve de cada diez, de ${low} a ${high}.`,
      against: (lately, ever) =>
        `El ritmo de las dos últimas semanas contadas llevaría a ${lately}; el de todo el registro, a ${ever}.`,
      caption: (told) =>
        `${told} Los puntos son totales declarados; el abanico contiene la mitad de las simulaciones (dentro) y nueve de cada diez (todo); las líneas discontinuas se limitan a continuar el ritmo de las dos últimas semanas y el de todo el registro, sin ningún modelo; la tabla tiene dos referencias más difíciles, un ritmo descontado y dos regímenes. Un modelo cuyos pronósticos no mejoran la mejor de ellas no ha mostrado nada.`,
      click: 'Pulse una parte del abanico para leer las simulaciones que llegaron allí.',
      alt: (told) => `Una línea de totales declarados y luego un abanico con dos líneas de referencia. ${told}`,
      half: (value) => `mediana ${value}`,
      lately: (value) => `ritmo reciente ${value}`,
      ever: (value) => `ritmo total ${value}`,
      key: { stated: 'declarado', references: 'ritmo reciente, ritmo de todo el registro' },
      part: (date, span, runs) =>
        `Al ${date}, ${span} en total: ${plural(runs, 'simulación', 'simulaciones')}. Leerlas`,
      columns: [
        'final del',
        'declarado',
        '5 %',
        '25 %',
        'mediana',
        '75 %',
        '95 %',
        'media',
        'error de simulación de la media',
        'al ritmo reciente',
        'al ritmo de todo el registro',
        'al ritmo descontado',
        'con dos regímenes',
      ],
    },
    first: {
      title: 'El primer uso de la fuerza por mano propia',
      caption: (until, told) =>
        `Lo que llega primero en la mayoría de las simulaciones hasta el ${until}: ${told}. Cada proporción es una media de todas las simulaciones; no se indica cuánto podría moverla la incertidumbre sobre los parámetros. No se cuenta aquí lo que un gobierno hace por medio de sus grupos.`,
      told: (name, act, percent) => `${name}: ${act} (${percent})`,
      none: 'ninguna fuerza por mano propia',
      rest: (acts, percent) => `${acts} actos más raros en conjunto: ${percent}`,
      alt: (told) => `Barras para cada gobierno. ${told}.`,
      part: (name, act, chance) => `${name}, ante todo ${act}: ${chance}. Leer las simulaciones`,
      columns: ['gobierno', 'primer acto', 'proporción de simulaciones', 'en palabras', 'error de simulación'],
    },
    times: {
      title: 'Cuándo llegan los finales',
      told: (percent, date) =>
        `Antes del ${date} el pulso ha terminado, de un modo u otro, en esta proporción de las simulaciones: ${percent}.`,
      caption:
        'Cada línea muestra la proporción de simulaciones que han terminado hasta un día: la gruesa, con cualquier final (estimada por el método de Kaplan-Meier); las otras, con un solo tipo de final. Una calma no es un final: esas simulaciones siguen, por eso su línea es discontinua. La banda gris es el error de simulación, no la incertidumbre sobre los parámetros.',
      any: 'cualquier final',
      alt: (told) => `Líneas ascendentes de finales en el tiempo. ${told}`,
      table: 'Cuándo, en las simulaciones que terminan así',
      head: [
        'final',
        'simulaciones',
        'una de cada diez antes del',
        'la mitad antes del',
        'nueve de cada diez antes del',
      ],
      columns: [
        'día',
        'aún ningún final',
        'límite inferior',
        'límite superior',
        'guerra',
        'acuerdo',
        'retirada',
        'calma',
      ],
      onlyStanding: 'Ninguna simulación termina antes del horizonte.',
      read: 'Leer estas simulaciones',
    },
    deaths: {
      title: 'Personas muertas, sin contar una guerra',
      intro:
        'Cuántas personas mueren en una simulación, según de quién eran. Son cifras de las simulaciones, no un recuento de muertos reales; lo que una guerra costaría en vidas no se modela. Abarcan todas las simulaciones, así que en ellas se mezclan el azar y la incertidumbre sobre los parámetros.',
      proxies: 'los grupos armados',
      head: ['de quién', 'nadie muere en', 'en la mitad mueren como mucho', 'en una de cada veinte mueren', 'de media'],
      more: (count) => `${count} o más`,
      read: (name) => `Leer simulaciones en las que muere gente: ${name}`,
      error: (people) => `error de simulación: ${people}`,
      people: (count) => (count === '0' ? 'nadie' : count === '1' ? 'una persona' : `${count} personas`),
    },
    questions: {
      title: 'Las preguntas del archivo',
      intro:
        'Las referencias no usan ningún modelo. Tasa base de crisis registradas: con qué frecuencia llegó algo así en otras crisis. Tasa base de este registro: con qué frecuencia fue así en los días anteriores. Sin cambio: lo más reciente continúa. Ritmo descontado: lo contado, que pesa menos cuanto más atrás queda. Dos regímenes: días tranquilos y días activos, cada uno con su ritmo, y una probabilidad diaria de cambiar. Un pronóstico debe superar la mejor de ellas para haber mostrado algo.',
      head: [
        'pregunta',
        'probabilidad',
        '5 a 95 %, según los parámetros',
        'se resuelve el',
        'referencias',
        'simulaciones',
      ],
      references: {
        crises: 'tasa base de crisis registradas',
        baseRate: 'tasa base de este registro',
        persistence: 'sin cambio',
        discounted: 'ritmo descontado',
        regimes: 'dos regímenes',
      },
      yes: 'sí',
      no: 'no',
      readYes: (text) => `Leer simulaciones que dicen sí: ${text}`,
      readNo: (text) => `Leer simulaciones que dicen no: ${text}`,
      left: 'Sin preguntar',
      settled: 'resuelta antes de la fecha de referencia',
      late: 'se resuelve después de que terminen las simulaciones',
      settledBy: (yes, counted) =>
        `ya resuelta: ${yes ? 'sí' : 'no'}, pues ${counted === null ? 'el registro ya ha tenido una calma' : `el registro cuenta ${counted}`}`,
      unknown: 'no se sabe',
      noReference: 'ninguna',
    },
  },
  unknown: {
    title: 'Lo que no se sabe y no está en estos números',
    war: 'Cómo sería una guerra y qué costaría: una simulación termina donde la guerra empieza.',
    hidden:
      'Todo lo que el modelo deja fuera. Los intervalos muestran la incertidumbre sobre sus parámetros, no si es el modelo adecuado.',
    cut: 'Lo que sabían los autores del archivo. Sus filas, totales, calendario y los cambios conocidos de los sucesos exteriores solo se usan hasta la fecha de referencia; pero las opciones, los vínculos y las distribuciones previas los escribió alguien que quizá sabía lo que vino después.',
    tuned: (count) =>
      `${plural(count, 'distribución previa se ajustó', 'distribuciones previas se ajustaron')} con un registro. Pronosticar ese mismo registro muestra lo bien que se ajustó el modelo, no que sepa prever.`,
    count: (series) =>
      `Los ataques son los de la serie «${series}»; las preguntas sobre los ataques de una parte o sobre los muertos cuentan lo que tienen las filas.`,
    made: (runs, draws, particles, seed) =>
      `Hecho con ${runs} simulaciones, que parten de ${draws} muestras de todo lo oculto tomadas de ${particles} partículas; semilla ${seed}.`,
  },
  panel: {
    one: 'Una simulación, día a día',
    ending: {
      standoff: 'Simulaciones en las que el pulso sigue',
      war: 'Simulaciones que terminan en guerra',
      settlement: 'Simulaciones que terminan en acuerdo',
      withdrawal: 'Simulaciones en las que una parte se retira',
    },
    route: {
      chosen: 'Simulaciones con una guerra elegida',
      runaway: 'Simulaciones con una guerra desbocada',
      accidental: 'Simulaciones con una guerra accidental',
      none: 'Simulaciones',
    },
    lull: 'Simulaciones que entran en una calma',
    truce: 'Simulaciones con una tregua tácita',
    weekNone: (date) => `Simulaciones sin ataques en la semana desde el ${date}`,
    week: (date, span) => `Simulaciones con ${span} ataques en la semana desde el ${date}`,
    total: (date, span) => `Simulaciones con ${span} ataques en total al final del ${date}`,
    first: (name, act) => `Simulaciones en las que la primera fuerza de ${name} es: ${act}`,
    firstNone: (name) => `Simulaciones sin fuerza por mano propia de ${name}`,
    question: (text, answer) => `Simulaciones que responden «${answer}»: ${text}`,
    killed: (name) => `Simulaciones en las que muere gente: ${name}`,
    gone: 'Este enlace nombra una parte de un gráfico que no existe en esta crisis.',
    matching: (count, all, percent) => `${count} de ${all} simulaciones fueron por ahí (${percent}).`,
    nobody: 'Ninguna simulación fue por ahí.',
    reading: 'Se están leyendo las simulaciones…',
    choose: 'Simulación',
    of: (place, count) => `${place} de ${count}`,
    said: (place, count, how) => `Simulación ${place} de ${count}: ${how}.`,
    previous: 'Simulación anterior',
    next: 'Simulación siguiente',
    close: 'Cerrar',
    keys: 'Las flechas izquierda y derecha llevan a la simulación anterior y a la siguiente; Escape cierra.',
    refining: (particles) =>
      `Son simulaciones de ${particles} partículas. Se están calculando más; con el mismo número habrá entonces otra simulación.`,
    elsewhere: (run) =>
      `La simulación ${run} del enlace no está entre estas, así que se muestra otra. Con las partículas y la semilla del enlace vuelve a aparecer.`,
    firstOf: (shown) => `La lista contiene las primeras ${shown}; los botones llevan a todas.`,
    telling: 'Se vuelve a hacer esta simulación para contarla…',
    failed:
      'Esta simulación no puede contarse ahora: las partículas de las que salió no están a mano. Continúe el cálculo arriba y ábrala de nuevo.',
    english: 'El relato está en inglés, tal como lo escribe el modelo; las razones están en español.',
    runs: (run, how, days) => `Simulación ${run}: ${how}; ${plural(days, 'día', 'días')}.`,
    counts: (attacks, strikes, killed) =>
      `${plural(attacks, 'ataque', 'ataques')} de grupos armados; fuerza de un gobierno por mano propia, ${strikes === '1' ? 'una vez' : strikes === '0' ? 'nunca' : `${strikes} veces`}; ${killed}.`,
    nobodyKilled: 'no muere nadie',
    killedPeople: (count) => (count === '1' ? 'muere 1 persona' : `mueren ${count} personas`),
    assumed: 'Supuesto en esta simulación',
    assumedNote:
      'Elegido al azar solo para esta simulación. No es ningún hallazgo sobre las partes reales: otras simulaciones suponen otros valores, y nadie dentro de ella puede verlos.',
    strategy: (name, strategy) => `Estrategia de ${name}: ${strategy}.`,
    strategies: { cautious: 'cauta', reciprocating: 'recíproca', bullying: 'intimidatoria' },
    startOrder: (name, order) => `Al empezar, la orden de ${name} a sus grupos es: ${order}.`,
    control: (proxy, percent) => `${proxy} obedece las órdenes de su patrón (control: ${percent}).`,
    driverEnds: (driver, date) => `${driver}: termina el ${date}.`,
    driverStays: (driver) => `${driver}: sigue más allá de la simulación.`,
    days: 'Día a día',
    onlyDecisions: 'Dejar fuera los ataques y lo que se sabe después de ellos',
    allLeftOut: 'No queda nada que contar.',
    hiddenMark: 'solo lo sabe esta simulación',
    why: '¿Por qué?',
    whyOf: (what) => `Por qué: ${what}`,
    decision: {
      pressed: (name) => `Lo que ${name} creía que se le debía había superado su umbral, así que debía una respuesta.`,
      quiet: (name) => `Nada apremiaba a ${name}; decidió de todos modos.`,
      state: (owed, other, pressure) =>
        `Creía que se le debía ${owed} por lo sufrido, y que el otro creía que se le debía ${other}. La presión interna era ${pressure} en una escala de 0 a 1.`,
      belief: (other, list) => `Creía que la estrategia de ${other} era ${list}.`,
      beliefOrder: (other, list) => `Pensaba que la orden de ${other} a sus grupos era ${list}.`,
      accounts: (list) => `Debido, por autor: ${list}.`,
      weighed: 'Lo que sopesó',
      note: 'La probabilidad de una opción depende de su peso (lo usual que es) y de su utilidad (lo buena que le parece a esta parte), con una pequeña parte por el peso solo. Las razones indicadas suman la utilidad; una unidad más hace una opción unas 2,7 veces más probable.',
      columns: ['opción', 'probabilidad', 'utilidad', 'respuesta esperada', 'riesgo de guerra que ve'],
      chosen: 'elegida',
      others: (count) =>
        `${count === '1' ? 'Se omite' : 'Se omiten'} ${plural(count, 'opción menos probable', 'opciones menos probables')}.`,
      terms: {
        audience: 'público propio',
        fit: 'respuesta adecuada',
        cost: 'coste',
        appetite: 'límite del público',
        warRisk: 'riesgo de guerra',
        fear: 'miedo a la respuesta',
        reputation: 'echarse atrás',
        order: 'ganancia por presión',
        demand: 'lo que se exige',
        ceaseFire: 'mantener un alto el fuego',
      },
    },
    blame: {
      whole: (observer, patron, proxy, ordered, share) =>
        `${observer} juzgó así que ${patron} lo hubiera ordenado o consentido: ${ordered}. De la culpa, cargó el ${share} a ${patron} y el resto a ${proxy}.`,
      order: (list) => `Pensaba que la orden en vigor era ${list}.`,
    },
    judged: (observer, chance) => `${observer} juzgó así que el golpe buscara matar: ${chance}.`,
    items: (what, percent) => `${what} (${percent})`,
    accountItem: (author, value) => `${author} ${value}`,
  },
  options: {
    'do nothing': 'no hacer nada',
    threaten: 'amenazar',
    'show force': 'mostrar fuerza',
    'assure in private': 'dar garantías en privado',
    'assure in public': 'dar garantías en público',
    'offer talks': 'ofrecer conversaciones',
    'accept talks': 'aceptar conversaciones',
    'go to war': 'ir a la guerra',
    'limited strike on proxies': 'golpe limitado a los grupos',
    "strike on a proxy's leader": 'golpe a un jefe de los grupos',
    'large strike on proxies': 'gran golpe a los grupos',
    "strike on the patron's forces abroad": 'golpe a fuerzas del patrón en el exterior',
    'warned demonstrative strike on the homeland': 'golpe demostrativo y avisado al territorio',
    'punishing strike on the homeland': 'golpe de castigo al territorio',
    withdraw: 'retirarse',
    'press the proxies to attack': 'empujar a los grupos a atacar',
    'let the proxies act': 'dejar actuar a los grupos',
    'tell the proxies to hold': 'decir a los grupos que paren',
    'rein the proxies in': 'contener a los grupos',
    'warned, demonstrative direct salvo': 'salva directa, demostrativa y avisada',
    'unwarned direct salvo': 'salva directa sin aviso',
    'punishing direct salvo': 'salva directa de castigo',
  },
}
