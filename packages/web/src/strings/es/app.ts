/** Palabras del marco de la página. */

import type { app as english } from '../en/app.js'
import type { Widened } from '../widened.js'

export const app: Widened<typeof english> = {
  name: 'Standoff',
  skip: 'Ir al contenido',
  rooms: 'Salas',
  record: 'Registro',
  readings: 'Lecturas',
  outlook: 'Perspectivas',
  options: 'Opciones',
  guide: 'Lectura guiada',
  language: 'Idioma',
  theme: 'Colores',
  themes: { system: 'según el sistema', light: 'claros', dark: 'oscuros' },
  crisis: 'Crisis',
  local: 'su archivo',
  opening: 'Abriendo…',
  notOpened: (what) => `No se pudo abrir esta crisis: ${what}. Elija otra o abra un archivo propio.`,
  leftOut: {
    title: 'Actos del registro que se omiten, o que se toman con un cambio',
    more: (count: string) => `y ${count} más, que nombra el comprobador`,
  },
  notExplained: { title: 'Filas que el modelo no puede explicar' },
  asOf: 'A fecha de',
  seed: 'Semilla',
  particles: 'Partículas',
  compute: {
    label: 'Lo que se calcula',
    rough: (particles) =>
      `Primera respuesta, aproximada, con ${particles} partículas (historias simuladas que siguen el registro).`,
    refined: (particles) => `Con ${particles} partículas.`,
    refining: (particles) => `Afinando con ${particles}…`,
    stages: { record: 'siguiendo el registro', outlook: 'mirando hacia delante', options: 'comparando medidas' },
    working: 'Calculando la primera respuesta…',
    stopped: 'Detenido; lo que se muestra se calculó antes.',
    stop: 'Detener',
    goOn: 'Continuar',
    failed: (why) => `El cálculo falló: ${why}.`,
    here: 'Calculado en su propia máquina; no se envía nada.',
    redo: 'Lo mismo en la línea de órdenes',
  },
  numbers: 'Los números',
  exports: { label: 'Guardar la imagen', svg: 'SVG', png: 'PNG', csv: 'números (CSV)' },
  saveResults: 'Guardar los resultados (JSON)',
  settings: 'Fecha, partículas, semilla, enlace',
  seedTaken: (seed) => `no es un número entero de 0 o más; se usa ${seed}`,
  changed: (list) =>
    `Cambiado respecto del archivo: ${list}. Las lecturas, las perspectivas y las opciones se calculan con estos valores.`,
  takeBack: 'Deshacerlo',
  copyLink: 'Copiar enlace a esta vista',
  copied: 'Enlace copiado',
  linkIsLocal: 'El enlace contiene la vista, no el archivo: quien lo abra necesita el mismo archivo.',
  confidence: { low: 'La confianza es baja', moderate: 'La confianza es moderada', high: 'La confianza es alta' },
  likelihood: [
    'casi ninguna posibilidad',
    'muy improbable',
    'improbable',
    'más o menos igual de probable que no',
    'probable',
    'muy probable',
    'casi seguro',
  ],
  lessThan: (percent) => `menos del ${percent}`,
  moreThan: (percent) => `más del ${percent}`,
  to: (low, high) => `${low} a ${high}`,
  tableScrolls: (title) => `Los números: ${title}`,
  trouble: {
    broke: 'Esta parte de la página falló. El resto sigue.',
    unloaded: 'No se pudo cargar una parte de la página: falló la conexión, o una versión nueva la ha sustituido.',
    again: 'Intentar de nuevo',
    reload: 'Cargar la página de nuevo',
    kept: 'Lo que escribió se conserva en este navegador.',
    said: 'El navegador dice:',
  },
  understood: 'Cerrar este aviso',
  notices: 'Mensajes sobre la página',
  restarted: {
    desk: 'La parte de la página que calcula terminó de improviso. Se ha vuelto a iniciar y el estudio se ha pedido de nuevo; las pruebas pedidas aparte hay que pedirlas otra vez.',
    clerk:
      'La parte de la página que lee el archivo terminó de improviso. Se ha vuelto a iniciar y el archivo se ha leído de nuevo.',
    teacher:
      'La parte de la página que calcula las lecciones terminó de improviso. Se ha vuelto a iniciar y la lección se ha pedido de nuevo.',
    atlas: 'La parte de la página que dibuja la tierra del mapa terminó de improviso. Se ha vuelto a iniciar.',
    givenUp:
      'La parte de la página que calcula terminó varias veces con este estudio, seguramente por falta de memoria. Lo que se muestra se calculó antes. Con menos partículas puede que llegue al final; «Continuar» lo intenta de nuevo.',
    why: (said) => `El navegador dice: ${said}`,
  },
  newVersion: {
    waits: 'Hay una versión más nueva de esta página. Esta sigue como está hasta que se cierren todas sus pestañas.',
    take: 'Usar ya la versión nueva',
    others: 'Otras pestañas usan aún esta versión. Ciérrelas o siga aquí: la nueva llega cuando se cierre la última.',
  },
  languageFailed: (name) => `No se pudieron cargar las palabras en ${name}; la página está en inglés.`,
  mistakes: {
    title: (count) =>
      count === 1
        ? 'El archivo tiene 1 error: todavía no hay nada que calcular'
        : `El archivo tiene ${count} errores: todavía no hay nada que calcular`,
    how: 'Cada uno lleva a su línea en el editor. Los números se calculan en cuanto se corrige el último.',
    changed: (count) =>
      count === 1
        ? 'Estos números son del texto anterior a su cambio: tal como está tiene 1 error.'
        : `Estos números son del texto anterior a su cambio: tal como está tiene ${count} errores.`,
    inGuide: (count) =>
      count === 1
        ? 'Su archivo tiene 1 error. La lectura guiada se calcula con el archivo original de Tower 22.'
        : `Su archivo tiene ${count} errores. La lectura guiada se calcula con el archivo original de Tower 22.`,
    list: 'Los errores',
    toEditor: 'Abrir el editor',
    notRead: 'No se sabe qué está mal. Intente abrir el archivo de nuevo.',
  },
  older: {
    text: 'Estos números son del texto anterior a su cambio.',
    values: 'Estos números son de los valores y la semilla anteriores a su cambio.',
  },
  edited: {
    title: (title) => `${title} (modificada)`,
    shipped: (title, files) =>
      `Modificada: esto no es ${title} tal como se distribuye. Cambios en ${files}; todo lo que se muestra aquí sale del texto cambiado.`,
    own: (files) => `Modificada: cambios en ${files} desde que se abrió el archivo.`,
    guide: 'La lectura guiada se calcula con el archivo original.',
    takeBack: 'Deshacer los cambios',
    whole: 'El enlace a esta vista lleva el cambio.',
    leftOut:
      'El cambio es demasiado grande para un enlace: el enlace a esta vista muestra el archivo sin él, y lo dice. Guarde el archivo y envíelo aparte.',
  },
  link: {
    put: 'Este enlace lleva cambios del archivo. Se muestra el archivo cambiado, no el original.',
    other:
      'Este enlace lleva cambios de otro estado del archivo. No se pudieron aplicar a este: se muestra el archivo original.',
    unreadable:
      'Este enlace lleva cambios que no se pudieron leer, quizá porque está cortado. Se muestra el archivo original.',
    leftOut:
      'Este enlace se hizo con un archivo modificado, y los cambios no cabían en él. Se muestra el archivo original: quien lo envió puede haber visto otros números. Pídale el archivo.',
  },
  made: {
    crisis: (title, id) => `Crisis: ${title} (${id})`,
    shipped: (id) => `${id}, original`,
    editedOf: (id) => `${id}, MODIFICADA: no es la original`,
    ownFile: (file) => `el archivo ${file}`,
    ownEdited: (file) => `el archivo ${file}, MODIFICADO desde que se abrió`,
    asOf: (day) => `a fecha del ${day}`,
    seed: (seed) => `semilla ${seed}`,
    particles: (count) => `${count} partículas`,
    sets: (list) => `Cambiado respecto del archivo: ${list}`,
    older: 'Calculado antes del último cambio',
    by: (version) => `Standoff ${version}`,
    source: (address) => `Fuente: ${address}`,
    sourceEdited: (address) => `Fuente: ${address} (sin los cambios)`,
    columns: ['crisis', 'crisis_file', 'edited', 'as_of', 'seed', 'version', 'source'],
  },
  commandEdited: 'Con el archivo que tiene sus cambios: guárdelo primero.',
  noNumber: 'sin número',
  firstRows: (shown, all) => `Las primeras ${shown} de ${all} filas; el archivo CSV las tiene todas.`,
}
