# Pasos, totales y lo que explica cada uno
step-resize = Cambiar la cantidad en { $path }
step-restore = Restaurar la versión { $path }
step-copy = Copiar { $path } de otro escenario
step-adopt = Adoptar el escenario «{ $path }»
plan-copy = { $title } (copia)
figure-mrus = MRU al mes
figure-mrus-of = MRU al mes de { $environment }
figure-net = Neto al mes
figure-total = Total al mes con impuestos
figure-term = Neto del contrato
figure-cost = Costo del proveedor al mes
figure-cost-of = Costo del proveedor al mes de { $environment }
figure-margin = Margen al mes
formula-total-mrus = suma de los MRU de lo compartido y de cada ambiente
formula-total-mrus-of = suma de los MRU de cada línea
formula-total-net = MRU × USD por MRU − descuento
formula-total-with-taxes = neto + impuestos
formula-total-term = suma del neto de cada mes del contrato
formula-total-cost = suma del costo de cada ambiente
formula-total-cost-of = suma de las líneas de la estimación
formula-total-margin = neto − costo
formula-total-tasks = la restricción que pide más tareas en el pico
symbol-discount = descuento
symbol-peak-rate = solicitudes por segundo en el pico
constraint-cpu = tareas que pide la CPU
constraint-concurrency = tareas que pide la concurrencia
constraint-memory = tareas que pide la memoria
constraint-latency = tareas que pide el tiempo de respuesta
constraint-zone-loss = tareas que pide la pérdida de una zona
constraint-redundancy = tareas que pide la redundancia
constraint-agreed = tareas acordadas

# El menú de la ventana
menu-file = Archivo
menu-edit = Edición
menu-view = Ver
menu-plan = Plan
menu-help = Ayuda
menu-home = Inicio
menu-open-file = Abrir archivo…
menu-save-file = Guardar como archivo…
menu-export-pdf = Exportar propuesta en PDF…
menu-export-xlsx = Exportar a Excel…
menu-export-csv = Exportar CSV…
menu-quit = Salir
menu-undo = Deshacer
menu-redo = Rehacer
menu-history = Historial del plan…
menu-cut = Cortar
menu-copy = Copiar
menu-paste = Pegar
menu-inputs = Datos
menu-capacity = Capacidad
menu-estimate = Estimación
menu-quote = Cotización
menu-scenarios = Escenarios
menu-platforms = Plataformas
menu-proposal = Propuesta
menu-quotes = Cotizaciones
menu-prices = Precios
menu-rates = Tarifario
menu-library = Biblioteca
menu-settings = Ajustes
menu-depth = Guía o detalle
menu-zoom-in = Acercar
menu-zoom-out = Alejar
menu-zoom-reset = Tamaño real
menu-theme = Tema claro u oscuro
menu-palette = Buscar y ejecutar…
menu-meeting = Modo reunión
menu-duplicate = Duplicar el plan
menu-shortcuts = Atajos de teclado
menu-about = Acerca de Aforo

# Rangos de las líneas de una estimación, y regiones
ranges-note = Bajo y alto: uno de cada diez sorteos queda por debajo y uno por encima (P10 y P90 de { $draws }). Los rangos de las líneas no suman el del total, porque no todas llegan a su extremo a la vez.
regions-without = sin { $services }
regions-as-it-stands = Como está
error-region-none = No hay una región «{ $region }».
error-region-none-hint = Son posibles: { $known }.

# Lo que vence
reminder-quote-ends = { $days ->
    [0] { $quote } de { $client } vence hoy sin respuesta
    [one] { $quote } de { $client } vence en { $days } día sin respuesta
   *[other] { $quote } de { $client } vence en { $days } días sin respuesta
}
reminder-quote-ended = { $days ->
    [one] { $quote } de { $client } venció hace { $days } día sin respuesta
   *[other] { $quote } de { $client } venció hace { $days } días sin respuesta
}
reminder-quote-cure = Pida la respuesta, o emita una revisión nueva con los precios vigentes.
reminder-grant-ends = { $days ->
    [0] La facultad de { $person } para aprobar por { $client } termina hoy
    [one] La facultad de { $person } para aprobar por { $client } termina en { $days } día
   *[other] La facultad de { $person } para aprobar por { $client } termina en { $days } días
}
reminder-grant-ended = { $days ->
    [one] La facultad de { $person } para aprobar por { $client } terminó hace { $days } día
   *[other] La facultad de { $person } para aprobar por { $client } terminó hace { $days } días
}
reminder-grant-ends-house = { $days ->
    [0] La facultad de { $person } para aprobar en la empresa termina hoy
    [one] La facultad de { $person } para aprobar en la empresa termina en { $days } día
   *[other] La facultad de { $person } para aprobar en la empresa termina en { $days } días
}
reminder-grant-ended-house = { $days ->
    [one] La facultad de { $person } para aprobar en la empresa terminó hace { $days } día
   *[other] La facultad de { $person } para aprobar en la empresa terminó hace { $days } días
}
reminder-grant-cure = Regístrela de nuevo con su respaldo antes de la próxima orden de cambio.
reminder-rate-card-ends = { $days ->
    [0] El tarifario { $card } termina hoy
    [one] El tarifario { $card } termina en { $days } día
   *[other] El tarifario { $card } termina en { $days } días
}
reminder-rate-card-ended = { $days ->
    [one] El tarifario { $card } terminó hace { $days } día
   *[other] El tarifario { $card } terminó hace { $days } días
}
reminder-rate-card-cure = Publique el siguiente en el taller de tarifas; las cotizaciones nuevas no pueden durar más que su tarifario.
reminder-price-book-ends = { $days ->
    [0] El libro de precios { $book } se considera antiguo desde mañana
    [one] El libro de precios { $book } se considera antiguo en { $days } día
   *[other] El libro de precios { $book } se considera antiguo en { $days } días
}
reminder-price-book-ended = { $days ->
    [one] El libro de precios { $book } se considera antiguo desde hace { $days } día
   *[other] El libro de precios { $book } se considera antiguo desde hace { $days } días
}
reminder-price-book-cure = Importe los archivos de precios del proveedor en Precios.

# Por qué no se puede cambiar un campo
edit-no-path = su ruta no son campos unidos por puntos
edit-no-position = una posición no son cifras entre corchetes
edit-no-section = una parte no tiene campos
edit-no-list = una parte no es una lista
edit-position-absent = la lista no tiene esa posición
edit-no-default = la lista no tiene un elemento por defecto
edit-no-element = solo se quitan elementos de listas
edit-too-long = una lista no crece tanto de una vez
edit-absent = no está
element-environment = Ambiente { $number }
element-microservice = Microservicio { $number }
element-repository = Repositorio { $number }
element-vpn = Enlace VPN { $number }
component-working-keycloak-vcpu = ({ $logins } accesos/s ÷ { $logins-per-vcpu } por vCPU + { $renewals } renovaciones/s ÷ { $renewals-per-vcpu } por vCPU) × { $headroom } = { $demand } vCPU
component-working-aurora-memory = { $gb } GB × { $growth } (crecimiento) × { $share } % leído cada día ÷ { $pool } (parte de la memoria para datos) = { $demand } GiB
component-working-aurora-vcpu = { $rate } solicitudes/s en el pico × { $operations } operaciones × { $milliseconds } ms ÷ { $target } (uso objetivo) = { $demand } vCPU en la instancia que escribe
component-working-aurora-vcpu-with-keycloak = ({ $rate } solicitudes/s en el pico × { $operations } operaciones × { $milliseconds } ms + Keycloak: { $idle } y { $hundred } vCPU por cada 100/s de { $logins } accesos y { $renewals } renovaciones) ÷ { $target } (uso objetivo) = { $demand } vCPU en la instancia que escribe
element-server = Servidor { $number }

file-quote-same = El archivo es la cotización { $number }: con los precios de hoy da las mismas cifras.
file-quote-differs = El archivo es la cotización { $number }: con lo que rige hoy { $count ->
    [one] cambia una de sus cifras
   *[other] cambian { $count } de sus cifras
  }.
