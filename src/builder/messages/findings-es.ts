import { enFindings, type FindingMessages } from './findings-en.js';

const plural = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

export const esFindings: FindingMessages = {
  feed: (format, count) => `${format} con ${plural(count, 'elemento', 'elementos')}. Su widget puede mostrarlo.`,
  empty: 'Es un feed y ahora no tiene elementos. El widget los mostrará en cuanto los haya.',
  noneInDays: (count) =>
    `Es un calendario y no hay nada en los próximos 90 días (${plural(count, 'evento', 'eventos')} en otros días).`,
  facts: {
    readable: 'Otros sitios web pueden leerlo.',
    dates: (count, of) => `${count} de ${of} tienen fecha.`,
    images: (count, of) => `${count} de ${of} tienen imagen.`,
    links: (count, of) => `${count} de ${of} tienen enlace.`,
    skipped: (count) =>
      `Se omitieron ${plural(count, 'entrada', 'entradas')}, porque falta algo o hay algo incorrecto.`,
    first: (titles) => `Primero: ${titles}`,
  },
  json: 'Son datos en una forma que ningún widget conoce. Diga qué campo es cada cosa:',
  page: 'Es una página web.',
  pageOf: (systems) => `Es una página web hecha con ${systems}.`,
  signIn: 'Esta página pide iniciar sesión, así que nadie más puede leer allí un feed.',
  status: (status) =>
    status === 401 || status === 403
      ? `El servidor no deja leer esta dirección sin iniciar sesión (${status}).`
      : status === 404 || status === 410
        ? `En esta dirección no hay nada (${status}).`
        : `El servidor responde con un error (${status}).`,
  address: 'Esto no es una dirección. Debe ser como https://www.example.org/news.',
  mixed: 'Esta dirección empieza por http:, y en una página segura los navegadores solo cargan https:.',
  cors: 'El servidor responde, pero no deja que otros sitios web lean esta dirección.',
  unreachable: 'Ningún servidor responde en esta dirección.',
  offline: 'Este navegador no tiene conexión.',
  unreadable: 'No se puede leer como feed.',
  detail: 'Detalles',
  blocked: (url) => `La página indica un feed que otros sitios web no pueden leer: ${url}`,
  tried: (count) => `Se probaron ${plural(count, 'dirección', 'direcciones')} donde suelen estar los feeds.`,
  secret: (name) => `La dirección contiene un secreto (${name}). Quien abra su página puede leerlo.`,
  removeSecret: 'Quitar el secreto y comprobar otra vez',
  advice: {
    secret: 'Pida un feed público, o que su equipo web ejecute el servidor de feeds, que guarda el secreto: vea abajo.',
    otherAddress: 'Revise la dirección: ábrala en una pestaña nueva. O indique la de la página de inicio del sitio.',
    publicPage: 'Indique la dirección de una página que todos puedan ver, como la página de inicio.',
    https:
      'Escriba https: en lugar de http:. Si esa dirección no se abre en una pestaña nueva, el sitio necesita antes un certificado.',
    header:
      'Pida a quien mantiene el servidor del feed que envíe con él este encabezado: Access-Control-Allow-Origin: *',
    savedCopy: 'O use una copia guardada del feed, o que su equipo web ejecute el servidor de feeds: vea abajo.',
    feedServer: 'Si tiene una clave, su equipo web puede ejecutar el servidor de feeds: vea abajo.',
    wait: 'Inténtelo más tarde, o pregunte a quien mantiene el servidor.',
    online: 'Conecte el equipo a la red y compruebe otra vez.',
    host: 'Revise si el nombre del sitio tiene errores de escritura.',
    noFeed:
      'No se encontró ningún feed. Pida a quien mantiene el sitio web «la dirección del feed» (RSS, JSON o iCal).',
    otherWidget: 'Vuelva a la primera pregunta: quizá otro widget sirva para este feed.',
    systems: {
      wordpress:
        'WordPress: el feed está en /wp-json/wp/v2/posts. Si está bloqueado, un complemento de seguridad desactivó la API REST; pida que se permita a los visitantes.',
      tribe:
        'The Events Calendar: el feed está en /wp-json/tribe/events/v1/events. La API REST debe estar activa para los visitantes.',
      drupal:
        'Drupal: active el módulo JSON:API del núcleo; el feed está entonces en /jsonapi/node/article. Para otro sitio web también hay que permitirlo en cors.config de services.yml.',
      localist: 'Localist: el feed está en /api/2/events. Pregunte a Localist si su contrato necesita una clave.',
      libcal: 'LibCal: abra el calendario, elija su enlace iCal o RSS y copie esa dirección.',
      shopify: 'Shopify: el feed está en /products.json. Shopify decide quién puede leerlo.',
      woocommerce: 'WooCommerce: el feed está en /wp-json/wc/store/v1/products.',
      squarespace: 'Squarespace: añada ?format=json a la dirección de la página del blog o del calendario.',
      feed: '',
    },
  },
  // Proper names.
  systems: enFindings.systems,
};
