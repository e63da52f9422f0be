// Pages of the help that are written by hand: how things are done, and the words of the trade. One entry for each language.

import type { Language } from "../../platform/bindings";

type Topic = [title: string, text: string];

const howtoEs: Topic[] = [
  ["Cotizar en tres minutos", "En Inicio, cree un plan desde la plantilla que más se parezca. En Datos, elija «Guiado» y responda las diez preguntas; el resultado y el efecto de cada respuesta están a la derecha. Exporte la propuesta con Ctrl+E."],
  ["Pegar microservicios desde Excel", "Copie las celdas en Excel, haga clic en la primera celda de la tabla de microservicios y pegue con Ctrl+V. Las filas que faltan se crean. Lo que un campo no admite queda en rojo, con el motivo debajo de la tabla."],
  ["Cambiar muchas filas a la vez", "Debajo de la tabla, en «Cambiar muchas a la vez», elija campo, valor y filas. «Ver el efecto» muestra la diferencia en MRU y dinero antes de aplicar."],
  ["Saber de dónde sale una cifra", "Toda cifra subrayada con puntos se abre: fórmula, valores, y de dónde viene cada uno, hasta la fila de precio con su fecha. Al final del panel está qué datos la cambiarían y cuánto."],
  ["Por qué una base de datos quedó chica", "La observación del panel derecho nombra lo que falta y la clase más chica que alcanza. La cuenta con sus números está en Capacidad, en «Servicios de datos y Keycloak»: abra la fila de la base y verá vCPU, memoria y conexiones que pide el plan, y lo que da la clase."],
  ["Comparar alternativas", "En Escenarios, cree una variante: empieza como copia del plan. Ábrala, cambie sus datos y vuelva: las cifras y lo que difiere están lado a lado. El botón → copia un valor de un escenario a otro; «Adoptar» lo lleva al plan."],
  ["Ver qué tan lejos puede estar un costo", "En Estimación AWS, «Bajo» y «Alto» de cada línea son el P10 y el P90 de 400 simulaciones de los datos inciertos; lo que no varía no tiene rango. Los rangos se declaran en la sección Incertidumbre de Datos."],
  ["Comparar regiones y mover el plan", "En Estimación AWS, «Regiones lado a lado» cuesta el plan entero en cada región de su nube, servicio por servicio. «Mover el plan» cambia todos sus ambientes en un paso que se puede deshacer. En Precios, la misma casilla pone las regiones como columnas."],
  ["Mostrar la pantalla al cliente", "F5 abre el modo reunión: solo lo que el cliente puede ver, con controles deslizantes. Nada se guarda hasta pulsar «Guardar estos valores en el plan». Se sale solo con «Salir de la reunión»: Escape lleva hasta ese botón, los avisos y el archivo que llegue esperan hasta entonces."],
  ["Deshacer, y volver a una versión anterior", "Ctrl+Z y Ctrl+Mayús+Z recorren los pasos. Ctrl+H abre el historial: «Ir a este paso» deshace hasta ahí; «Restaurar» hace de esa versión la más nueva y no pierde nada."],
  ["Anotar de dónde viene un dato", "Pase por encima de un campo y pulse el icono de nota; en una tabla, «Nota» o Mayús+F2 es para la celda activa, y el icono de cada fila de una lista, para sus campos. El texto de la nota es de uso interno; quién dio el dato y desde cuándo se imprime en la propuesta, junto al dato."],
  ["Llevar un plan a otra máquina", "Archivo, Guardar como archivo: un .aforo que otra persona abre con doble clic o soltándolo en la ventana. También se abre el plan que va dentro de una propuesta en PDF."],
];

const howtoEn: Topic[] = [
  ["Quote in three minutes", "In Home, create a plan from the template that is most alike. In Inputs, choose “Guided” and answer the ten questions; the result and the effect of each answer are at the right. Export the proposal with Ctrl+E."],
  ["Paste microservices from Excel", "Copy the cells in Excel, click the first cell of the table of microservices and paste with Ctrl+V. Rows that are missing are made. What a field does not allow turns red, with the reason below the table."],
  ["Change many rows at once", "Below the table, under “Change many at once”, choose field, value and rows. “See the effect” shows the difference in MRUs and money before anything is applied."],
  ["Learn where a figure comes from", "Every figure with a dotted underline opens: formula, values, and where each comes from, down to the price row and its date. At the end of the panel is which inputs would change it and by how much."],
  ["Why a database was judged too small", "The observation in the panel at the right names what is missing and the smallest class that is enough. The sum with its numbers is in Capacity, under “Data services and Keycloak”: open the database's row to see vCPU, memory and connections that the plan asks for, and what the class gives."],
  ["Compare alternatives", "In Scenarios, create a variant: it starts as a copy of the plan. Open it, change its inputs and come back: figures and what differs stand side by side. The button → copies a value from one scenario to another; “Adopt” takes it into the plan."],
  ["See how far a cost may be off", "In AWS estimate, “Low” and “High” of each line are P10 and P90 over 400 simulations of the uncertain inputs; what does not vary has no range. State the ranges in the section Uncertainty of Inputs."],
  ["Compare regions and move the plan", "In AWS estimate, “Regions side by side” prices the whole plan in each region of its cloud, service by service. “Move the plan” changes all of its environments in a step that can be undone. Under Prices, the same box makes the regions columns."],
  ["Show the screen to the client", "F5 opens the meeting mode: only what the client may see, with sliders. Nothing is kept until you press “Keep these values in the plan”. Only “Leave the meeting” leaves it: Escape goes to that button, and notices or a file that arrives wait until then."],
  ["Undo, and return to an earlier version", "Ctrl+Z and Ctrl+Shift+Z walk along the steps. Ctrl+H opens the history: “Go to this step” undoes up to there; “Restore” makes that version the newest and loses nothing."],
  ["Note where a datum comes from", "Point at a field and press the note icon; in a table, “Note” or Shift+F2 is for the active cell, and the icon of each row of a list, for its fields. The note's text is for internal use; who gave the datum, and since when, is printed in the proposal beside it."],
  ["Take a plan to another machine", "File, Save as file: an .aforo that somebody else opens with a double click or by dropping it on the window. The plan inside a proposal in PDF is opened as well."],
];

const termsEs: Topic[] = [
  ["Plan", "El documento que se edita: cliente, datos de activación, ambientes, cargas, tráfico y condiciones."],
  ["MRU", "Unidad de recurso en que se factura el servicio, sumada sobre todos los ambientes, al mes."],
  ["Tarifario", "Los MRU de cada componente y el valor de un MRU, con versión y fecha. Uno publicado no cambia."],
  ["Libro de precios", "Precios unitarios del proveedor con fecha, región, uso, tramos y fuente."],
  ["Estimación", "Lo que cobra el proveedor por los recursos del plan. Es interna."],
  ["Cotización", "Lo que paga el cliente: líneas en MRU, impuestos y totales."],
  ["Ambiente", "Producción o preproducción (certificación, QA, desarrollo); cada uno con su red privada."],
  ["Carga", "Un microservicio, el SSO u otro servicio que corre como contenedores."],
  ["Tarea", "Una copia en ejecución de una carga."],
  ["Factor de redundancia", "Copias mínimas en producción; al menos 2, en zonas distintas."],
  ["Base, esperada, máxima", "El rango de autoescalado acordado y el promedio que se espera; la política dice cuál se factura."],
  ["Plan de capacidad", "Tareas, rangos, límites y holgura de cada carga en el tiempo."],
  ["Orden de cambio", "Modificación que altera los MRU recurrentes y necesita un aprobador autorizado por el cliente."],
];

const termsEn: Topic[] = [
  ["Plan", "The document that is edited: client, activation inputs, environments, workloads, traffic and terms."],
  ["MRU", "Resource unit in which the service is billed, summed over all environments, a month."],
  ["Rate card", "The MRUs of each component and the value of one MRU, with version and date. A published one does not change."],
  ["Price book", "The provider's unit prices with date, region, usage, tiers and source."],
  ["Estimate", "What the provider charges for the plan's resources. It is internal."],
  ["Quote", "What the client pays: lines in MRUs, taxes and totals."],
  ["Environment", "Production or pre-production (certification, QA, development); each with a private network of its own."],
  ["Workload", "A microservice, the SSO or another service that runs as containers."],
  ["Task", "One running copy of a workload."],
  ["Redundancy factor", "Minimum copies in production; at least 2, in different zones."],
  ["Base, expected, maximum", "The agreed autoscaling range and the mean that is expected; the policy says which is invoiced."],
  ["Capacity plan", "Tasks, ranges, limits and headroom of each workload over time."],
  ["Change order", "An amendment that alters the recurring MRUs and needs an approver whom the client authorised."],
];

const howtoPt: Topic[] = [
  ["Cotar em três minutos", "Em Início, crie um plano a partir do modelo mais parecido. Em Dados, escolha “Guiado” e responda às dez perguntas; o resultado e o efeito de cada resposta ficam à direita. Exporte a proposta com Ctrl+E."],
  ["Colar microsserviços do Excel", "Copie as células no Excel, clique na primeira célula da tabela de microsserviços e cole com Ctrl+V. As linhas que faltam são criadas. O que um campo não admite fica em vermelho, com o motivo abaixo da tabela."],
  ["Alterar muitas linhas de uma vez", "Abaixo da tabela, em “Alterar várias de uma vez”, escolha campo, valor e linhas. “Ver o efeito” mostra a diferença em MRU e dinheiro antes de aplicar."],
  ["Saber de onde sai um valor", "Todo valor sublinhado com pontos se abre: fórmula, valores e de onde vem cada um, até a linha de preço com sua data. No fim do painel estão os dados que o mudariam e quanto."],
  ["Por que um banco de dados ficou pequeno", "A observação no painel à direita indica o que falta e a menor classe que basta. A conta com seus números está em Capacidade, em “Serviços de dados e Keycloak”: abra a linha do banco para ver vCPU, memória e conexões que o plano pede, e o que a classe oferece."],
  ["Comparar alternativas", "Em Cenários, crie uma variante: começa como cópia do plano. Abra, altere seus dados e volte: os valores e o que difere ficam lado a lado. O botão → copia um valor de um cenário para outro; “Adotar” o leva ao plano."],
  ["Ver quão longe um custo pode estar", "Em Estimativa AWS, “Baixo” e “Alto” de cada linha são o P10 e o P90 de 400 simulações dos dados incertos; o que não varia não tem faixa. As faixas se declaram na seção Incerteza de Dados."],
  ["Comparar regiões e mover o plano", "Em Estimativa AWS, “Regiões lado a lado” custeia o plano inteiro em cada região de sua nuvem, serviço por serviço. “Mover o plano” muda todos os seus ambientes em um passo que se pode desfazer. Em Preços, a mesma caixa põe as regiões como colunas."],
  ["Mostrar a tela ao cliente", "F5 abre o modo reunião: só o que o cliente pode ver, com controles deslizantes. Nada é salvo até pressionar “Salvar estes valores no plano”. Só se sai com “Sair da reunião”: Escape leva até esse botão, e os avisos ou o arquivo que chegar esperam até lá."],
  ["Desfazer e voltar a uma versão anterior", "Ctrl+Z e Ctrl+Shift+Z percorrem os passos. Ctrl+H abre o histórico: “Ir a este passo” desfaz até ali; “Restaurar” faz dessa versão a mais nova e não perde nada."],
  ["Anotar de onde vem um dado", "Passe sobre um campo e pressione o ícone de nota; em uma tabela, “Nota” ou Shift+F2 serve para a célula ativa, e o ícone de cada linha de uma lista, para seus campos. O texto da nota é de uso interno; quem deu o dado, e desde quando, é impresso na proposta, ao lado dele."],
  ["Levar um plano a outra máquina", "Arquivo, Salvar como arquivo: um .aforo que outra pessoa abre com duplo clique ou soltando na janela. Também se abre o plano que vai dentro de uma proposta em PDF."],
];

const termsPt: Topic[] = [
  ["Plano", "O documento que se edita: cliente, dados de ativação, ambientes, cargas, tráfego e condições."],
  ["MRU", "Unidade de recurso em que o serviço é faturado, somada em todos os ambientes, por mês."],
  ["Tabela MRU", "Os MRU de cada componente e o valor de um MRU, com versão e data. Uma publicada não muda."],
  ["Catálogo de preços", "Preços unitários do provedor com data, região, uso, faixas e fonte."],
  ["Estimativa", "O que o provedor cobra pelos recursos do plano. É interna."],
  ["Cotação", "O que o cliente paga: linhas em MRU, impostos e totais."],
  ["Ambiente", "Produção ou pré-produção (certificação, QA, desenvolvimento); cada um com sua rede privada."],
  ["Carga", "Um microsserviço, o SSO ou outro serviço que roda como contêineres."],
  ["Tarefa", "Uma cópia em execução de uma carga."],
  ["Fator de redundância", "Cópias mínimas em produção; ao menos 2, em zonas diferentes."],
  ["Base, esperada, máxima", "A faixa de autoescalonamento acordada e a média esperada; a política diz qual se fatura."],
  ["Plano de capacidade", "Tarefas, faixas, limites e folga de cada carga no tempo."],
  ["Ordem de mudança", "Alteração que muda os MRU recorrentes e precisa de um aprovador autorizado pelo cliente."],
];

const howtos: Record<Language, Topic[]> = { es: howtoEs, en: howtoEn, pt: howtoPt };
const glossaries: Record<Language, Topic[]> = { es: termsEs, en: termsEn, pt: termsPt };

export const howto = (language: Language): Topic[] => howtos[language];
export const terms = (language: Language): Topic[] => glossaries[language];

/** The rows of the reference's tables: identifier and what it says. */
export function formulas(markdown: string): Topic[] {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .map((cells): Topic => [(cells[1] ?? "").replaceAll("`", ""), cells.slice(2, -1).filter((cell) => cell !== "").join(" · ").replaceAll("`", "")]);
}
