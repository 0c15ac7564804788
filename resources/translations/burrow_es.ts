<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>Actions</name>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Archivo</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Editar</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ver</translation>
  </message>
  <message>
   <source>&amp;Run</source>
   <translation>E&amp;jecución</translation>
  </message>
  <message>
   <source>&amp;Model</source>
   <translation>&amp;Modelo</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>A&amp;yuda</translation>
  </message>
  <message>
   <source>&amp;Open documents…</source>
   <translation>&amp;Abrir documentos…</translation>
  </message>
  <message>
   <source>Open the &amp;sample contract</source>
   <translation>Abrir el contrato de &amp;ejemplo</translation>
  </message>
  <message>
   <source>Save the &amp;answer…</source>
   <translation>&amp;Guardar la respuesta…</translation>
  </message>
  <message>
   <source>&amp;Close document</source>
   <translation>&amp;Cerrar el documento</translation>
  </message>
  <message>
   <source>Earlier &amp;questions…</source>
   <translation>Preguntas &amp;anteriores…</translation>
  </message>
  <message>
   <source>Se&amp;ttings…</source>
   <translation>A&amp;justes…</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Salir</translation>
  </message>
  <message>
   <source>&amp;Find in the document</source>
   <translation>&amp;Buscar en el documento</translation>
  </message>
  <message>
   <source>Find &amp;next</source>
   <translation>Buscar &amp;siguiente</translation>
  </message>
  <message>
   <source>Find &amp;previous</source>
   <translation>Buscar an&amp;terior</translation>
  </message>
  <message>
   <source>Copy &amp;answer with its citations</source>
   <translation>&amp;Copiar la respuesta con sus citas</translation>
  </message>
  <message>
   <source>&amp;Write a question</source>
   <translation>&amp;Escribir una pregunta</translation>
  </message>
  <message>
   <source>&amp;Ask</source>
   <translation>&amp;Preguntar</translation>
  </message>
  <message>
   <source>Ask a&amp;gain</source>
   <translation>Preguntar &amp;otra vez</translation>
  </message>
  <message>
   <source>&amp;Stop</source>
   <translation>&amp;Detener</translation>
  </message>
  <message>
   <source>Answer &amp;now</source>
   <translation>Responder a&amp;hora</translation>
  </message>
  <message>
   <source>S&amp;kip the chosen branch</source>
   <translation>&amp;Omitir la rama elegida</translation>
  </message>
  <message>
   <source>Next &amp;citation</source>
   <translation>Cita &amp;siguiente</translation>
  </message>
  <message>
   <source>&amp;Previous citation</source>
   <translation>Cita an&amp;terior</translation>
  </message>
  <message>
   <source>Go to the &amp;document</source>
   <translation>Ir al &amp;documento</translation>
  </message>
  <message>
   <source>Go to the &amp;tree</source>
   <translation>Ir al á&amp;rbol</translation>
  </message>
  <message>
   <source>Go to the &amp;answer</source>
   <translation>Ir a la &amp;respuesta</translation>
  </message>
  <message>
   <source>Show or hide the d&amp;ocument</source>
   <translation>Mostrar u ocultar el documento</translation>
  </message>
  <message>
   <source>Show or hide the t&amp;ree</source>
   <translation>Mostrar u ocultar el árbol</translation>
  </message>
  <message>
   <source>Show or hide the a&amp;nswer</source>
   <translation>Mostrar u ocultar la respuesta</translation>
  </message>
  <message>
   <source>&amp;Larger text</source>
   <translation>Texto más &amp;grande</translation>
  </message>
  <message>
   <source>&amp;Smaller text</source>
   <translation>Texto más &amp;pequeño</translation>
  </message>
  <message>
   <source>Te&amp;xt of normal size</source>
   <translation>Texto de tamaño &amp;normal</translation>
  </message>
  <message>
   <source>&amp;Colours of the system</source>
   <translation>Colores del &amp;sistema</translation>
  </message>
  <message>
   <source>L&amp;ight colours</source>
   <translation>Colores &amp;claros</translation>
  </message>
  <message>
   <source>Dar&amp;k colours</source>
   <translation>Colores &amp;oscuros</translation>
  </message>
  <message>
   <source>&amp;Load a model file…</source>
   <translation>&amp;Cargar un archivo de modelo…</translation>
  </message>
  <message>
   <source>Load the &amp;starter model</source>
   <translation>Cargar el modelo &amp;inicial</translation>
  </message>
  <message>
   <source>All &amp;commands…</source>
   <translation>Todas las &amp;órdenes…</translation>
  </message>
  <message>
   <source>&amp;Keys</source>
   <translation>&amp;Teclas</translation>
  </message>
  <message>
   <source>&amp;About Burrow</source>
   <translation>A&amp;cerca de Burrow</translation>
  </message>
 </context>
 <context>
  <name>AnswerPage</name>
  <message>
   <source>Details…</source>
   <translation>Detalles…</translation>
  </message>
  <message>
   <source>Partial answer: the run reached its limit ({0}).</source>
   <translation>Respuesta parcial: la ejecución llegó a su límite ({0}).</translation>
  </message>
  <message>
   <source>You stopped the run. This is what it had by then.</source>
   <translation>Ha detenido la ejecución. Esto es lo que tenía hasta entonces.</translation>
  </message>
  <message>
   <source>You stopped the run before there was an answer.</source>
   <translation>Ha detenido la ejecución antes de que hubiera una respuesta.</translation>
  </message>
  <message>
   <source>There is no answer. {0}</source>
   <translation>No hay respuesta. {0}</translation>
  </message>
  <message>
   <source>The model read {0} of the text.</source>
   <translation>El modelo ha leído el {0} del texto.</translation>
  </message>
  <message>
   <source>Its searches found another {0}.</source>
   <translation>Sus búsquedas encontraron otro {0}.</translation>
  </message>
  <message>
   <source>Pages without text: {0}.</source>
   <translation>Páginas sin texto: {0}.</translation>
  </message>
  <message numerus="yes">
   <source>%Ln turns</source>
   <translation>
    <numerusform>%Ln turno</numerusform>
    <numerusform>%Ln turnos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln calls</source>
   <translation>
    <numerusform>%Ln llamada</numerusform>
    <numerusform>%Ln llamadas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln tokens</source>
   <translation>
    <numerusform>%Ln token</numerusform>
    <numerusform>%Ln tokens</numerusform>
   </translation>
  </message>
  <message>
   <source>Tokens of prompts computed: {0}
reused from the cache: {1}
written: {2}</source>
   <translation>Tokens de entrada calculados: {0}
reutilizados de la caché: {1}
escritos: {2}</translation>
  </message>
 </context>
 <context>
  <name>AnswerPane</name>
  <message>
   <source>Address copied: {0}</source>
   <translation>Dirección copiada: {0}</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Preguntar</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Detener</translation>
  </message>
  <message>
   <source>Answer now</source>
   <translation>Responder ahora</translation>
  </message>
  <message>
   <source>Give the best answer from what is known so far</source>
   <translation>Dar la mejor respuesta con lo que se sabe hasta ahora</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Respuesta</translation>
  </message>
 </context>
 <context>
  <name>AnswerView</name>
  <message>
   <source>Answer</source>
   <translation>Respuesta</translation>
  </message>
 </context>
 <context>
  <name>CitationList</name>
  <message>
   <source>Citations</source>
   <translation>Citas</translation>
  </message>
  <message>
   <source>found word for word</source>
   <translation>encontrada palabra por palabra</translation>
  </message>
  <message>
   <source>found nearly like this</source>
   <translation>encontrada casi así</translation>
  </message>
  <message>
   <source>not found in the document</source>
   <translation>no encontrada en el documento</translation>
  </message>
  <message>
   <source>{0}, p. {1}</source>
   <translation>{0}, pág. {1}</translation>
  </message>
 </context>
 <context>
  <name>CommandList</name>
  <message>
   <source>All commands</source>
   <translation>Todas las órdenes</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>¿Qué quiere hacer?</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Órdenes</translation>
  </message>
 </context>
 <context>
  <name>KeySheet</name>
  <message>
   <source>Keys</source>
   <translation>Teclas</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Orden</translation>
  </message>
 </context>
 <context>
  <name>Dialogs</name>
  <message>
   <source>Documents</source>
   <translation>Documentos</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Todos los archivos</translation>
  </message>
  <message>
   <source>Open documents</source>
   <translation>Abrir documentos</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>Load a model</source>
   <translation>Cargar un modelo</translation>
  </message>
  <message>
   <source>answer.md</source>
   <translation>respuesta.md</translation>
  </message>
  <message>
   <source>Save the answer</source>
   <translation>Guardar la respuesta</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Contraseña</translation>
  </message>
  <message>
   <source>The password is used once and not stored.</source>
   <translation>La contraseña se usa una vez y no se guarda.</translation>
  </message>
  <message>
   <source>Burrow</source>
   <translation>Burrow</translation>
  </message>
  <message>
   <source>A run is going on. Stop it and quit?</source>
   <translation>Hay una ejecución en curso. ¿Detenerla y salir?</translation>
  </message>
  <message>
   <source>What it has found so far is kept.</source>
   <translation>Lo que ha encontrado hasta ahora se conserva.</translation>
  </message>
  <message>
   <source>Stop and quit</source>
   <translation>Detener y salir</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
 </context>
 <context>
  <name>DocumentPane</name>
  <message>
   <source>Open documents</source>
   <translation>Abrir documentos</translation>
  </message>
  <message>
   <source>Close {0}</source>
   <translation>Cerrar {0}</translation>
  </message>
  <message>
   <source>a document that is not open</source>
   <translation>un documento que no está abierto</translation>
  </message>
  <message>
   <source>p. {0}</source>
   <translation>pág. {0}</translation>
  </message>
  <message>
   <source>Drop a document here</source>
   <translation>Suelte aquí un documento</translation>
  </message>
  <message>
   <source>Contracts, books, reports: PDF, Word, Markdown, HTML or text, however long.</source>
   <translation>Contratos, libros, informes: PDF, Word, Markdown, HTML o texto, de cualquier longitud.</translation>
  </message>
  <message>
   <source>Open a file…</source>
   <translation>Abrir un archivo…</translation>
  </message>
  <message>
   <source>Try the sample contract</source>
   <translation>Probar el contrato de ejemplo</translation>
  </message>
 </context>
 <context>
  <name>DocumentView</name>
  <message numerus="yes">
   <source>%Ln pages</source>
   <translation>
    <numerusform>%Ln página</numerusform>
    <numerusform>%Ln páginas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln characters</source>
   <translation>
    <numerusform>%Ln carácter</numerusform>
    <numerusform>%Ln caracteres</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Find in this document</source>
   <translation>Buscar en este documento</translation>
  </message>
  <message>
   <source>Previous hit</source>
   <translation>Resultado anterior</translation>
  </message>
  <message>
   <source>Next hit</source>
   <translation>Resultado siguiente</translation>
  </message>
  <message>
   <source>Close the find bar</source>
   <translation>Cerrar la barra de búsqueda</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} de {1}</translation>
  </message>
  <message>
   <source>searching…</source>
   <translation>buscando…</translation>
  </message>
  <message>
   <source>not found</source>
   <translation>no encontrado</translation>
  </message>
 </context>
 <context>
  <name>History</name>
  <message>
   <source>Earlier questions</source>
   <translation>Preguntas anteriores</translation>
  </message>
  <message>
   <source>Search in questions, answers and file names</source>
   <translation>Buscar en preguntas, respuestas y nombres de archivo</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Cambiar el nombre…</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Eliminar</translation>
  </message>
  <message>
   <source>Undo delete</source>
   <translation>Deshacer la eliminación</translation>
  </message>
  <message>
   <source>Nothing found.</source>
   <translation>No se encontró nada.</translation>
  </message>
  <message>
   <source>No question was asked yet.</source>
   <translation>Aún no se ha hecho ninguna pregunta.</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Cambiar el nombre</translation>
  </message>
  <message>
   <source>A name for this question</source>
   <translation>Un nombre para esta pregunta</translation>
  </message>
  <message>
   <source>Deleted. Ctrl+Z brings it back.</source>
   <translation>Eliminada. Ctrl+Z la recupera.</translation>
  </message>
  <message>
   <source>answered</source>
   <translation>respondida</translation>
  </message>
  <message>
   <source>partial answer</source>
   <translation>respuesta parcial</translation>
  </message>
  <message>
   <source>stopped</source>
   <translation>detenida</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fallida</translation>
  </message>
  <message>
   <source>cut off</source>
   <translation>interrumpida</translation>
  </message>
 </context>
 <context>
  <name>NodeDetail</name>
  <message>
   <source>Details of the step</source>
   <translation>Detalles del paso</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <source>Output</source>
   <translation>Salida</translation>
  </message>
  <message>
   <source>Reply</source>
   <translation>Respuesta</translation>
  </message>
  <message>
   <source>Prompt</source>
   <translation>Entrada</translation>
  </message>
  <message>
   <source>Variables</source>
   <translation>Variables</translation>
  </message>
  <message>
   <source>Passages</source>
   <translation>Pasajes</translation>
  </message>
  <message>
   <source>Choose a step to see what happened there.</source>
   <translation>Elija un paso para ver qué ocurrió en él.</translation>
  </message>
  <message>
   <source>Passages ({0})</source>
   <translation>Pasajes ({0})</translation>
  </message>
  <message>
   <source>found by code</source>
   <translation>encontrado por el código</translation>
  </message>
  <message>
   <source>read by the model</source>
   <translation>leído por el modelo</translation>
  </message>
  <message>
   <source>cited</source>
   <translation>citado</translation>
  </message>
  <message>
   <source>{0} tokens read, {1} from the cache, {2} written</source>
   <translation>{0} tokens leídos, {1} de la caché, {2} escritos</translation>
  </message>
  <message>
   <source>{0} tokens/s</source>
   <translation>{0} tokens/s</translation>
  </message>
 </context>
 <context>
  <name>PlaceBar</name>
  <message>
   <source>Section</source>
   <translation>Sección</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>Contenido</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Página</translation>
  </message>
  <message>
   <source>of {0}</source>
   <translation>de {0}</translation>
  </message>
 </context>
 <context>
  <name>ProblemDialog</name>
  <message>
   <source>Burrow</source>
   <translation>Burrow</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Copiar los detalles</translation>
  </message>
  <message>
   <source>Burrow made a mistake: {0}</source>
   <translation>Burrow ha cometido un error: {0}</translation>
  </message>
  <message>
   <source>Your documents and sessions are safe. Copy the details if you want to report it.</source>
   <translation>Sus documentos y sesiones están a salvo. Copie los detalles si quiere comunicarlo.</translation>
  </message>
 </context>
 <context>
  <name>QuestionBox</name>
  <message>
   <source>Ask about the open documents… (Ctrl+Enter)</source>
   <translation>Pregunte sobre los documentos abiertos… (Ctrl+Intro)</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Pregunta</translation>
  </message>
 </context>
 <context>
  <name>ReadingMap</name>
  <message>
   <source>Reading map</source>
   <translation>Mapa de lectura</translation>
  </message>
  <message>
   <source>Shows which parts of the document were read and cited</source>
   <translation>Muestra qué partes del documento se leyeron y citaron</translation>
  </message>
  <message>
   <source>Not read</source>
   <translation>No leído</translation>
  </message>
  <message>
   <source>Found by code</source>
   <translation>Encontrado por el código</translation>
  </message>
  <message>
   <source>Read by the model</source>
   <translation>Leído por el modelo</translation>
  </message>
  <message>
   <source>Cited in the answer</source>
   <translation>Citado en la respuesta</translation>
  </message>
 </context>
 <context>
  <name>RecentMenu</name>
  <message>
   <source>Open &amp;recent</source>
   <translation>Abrir &amp;reciente</translation>
  </message>
  <message>
   <source>Nothing was opened yet</source>
   <translation>Aún no se ha abierto nada</translation>
  </message>
  <message>
   <source>&amp;Forget these</source>
   <translation>&amp;Olvidar estos</translation>
  </message>
 </context>
 <context>
  <name>RunView</name>
  <message>
   <source>This quotation was not found in the document</source>
   <translation>Esta cita no se encontró en el documento</translation>
  </message>
  <message>
   <source>Answer copied</source>
   <translation>Respuesta copiada</translation>
  </message>
 </context>
 <context>
  <name>Settings</name>
  <message>
   <source>Burrow decides</source>
   <translation>Burrow decide</translation>
  </message>
  <message>
   <source>always</source>
   <translation>siempre</translation>
  </message>
  <message>
   <source>never, ask directly</source>
   <translation>nunca, preguntar directamente</translation>
  </message>
  <message>
   <source>as the system</source>
   <translation>como el sistema</translation>
  </message>
  <message>
   <source>light</source>
   <translation>claro</translation>
  </message>
  <message>
   <source>dark</source>
   <translation>oscuro</translation>
  </message>
  <message>
   <source>The work</source>
   <translation>El trabajo</translation>
  </message>
  <message>
   <source>Let the model write code</source>
   <translation>Dejar que el modelo escriba código</translation>
  </message>
  <message>
   <source>Short documents can be read in one go.</source>
   <translation>Los documentos cortos pueden leerse de una vez.</translation>
  </message>
  <message>
   <source>Turns</source>
   <translation>Turnos</translation>
  </message>
  <message>
   <source>How often the model may write code before it must answer.</source>
   <translation>Cuántas veces puede el modelo escribir código antes de responder.</translation>
  </message>
  <message>
   <source>Calls</source>
   <translation>Llamadas</translation>
  </message>
  <message>
   <source>How many passages may be read for one answer.</source>
   <translation>Cuántos pasajes pueden leerse para una respuesta.</translation>
  </message>
  <message>
   <source>Depth</source>
   <translation>Profundidad</translation>
  </message>
  <message>
   <source>How deep a run may start runs of its own.</source>
   <translation>Hasta qué profundidad una ejecución puede iniciar otras.</translation>
  </message>
  <message>
   <source>Time limit in seconds</source>
   <translation>Límite de tiempo en segundos</translation>
  </message>
  <message>
   <source>The best answer by then is given.</source>
   <translation>Se da la mejor respuesta hasta ese momento.</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>sin límite</translation>
  </message>
  <message>
   <source>The model</source>
   <translation>El modelo</translation>
  </message>
  <message>
   <source>Context window in tokens</source>
   <translation>Ventana de contexto en tokens</translation>
  </message>
  <message>
   <source>A smaller one needs less memory.</source>
   <translation>Una más pequeña necesita menos memoria.</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automático</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Hilos</translation>
  </message>
  <message>
   <source>Processor cores that compute.</source>
   <translation>Núcleos del procesador que calculan.</translation>
  </message>
  <message>
   <source>Layers on the graphics card</source>
   <translation>Capas en la tarjeta gráfica</translation>
  </message>
  <message>
   <source>0 leaves the graphics card alone.</source>
   <translation>0 no usa la tarjeta gráfica.</translation>
  </message>
  <message>
   <source>as many as fit</source>
   <translation>tantas como quepan</translation>
  </message>
  <message>
   <source>Privacy</source>
   <translation>Privacidad</translation>
  </message>
  <message>
   <source>Keep questions and answers</source>
   <translation>Conservar preguntas y respuestas</translation>
  </message>
  <message>
   <source>With the text of the documents, on this computer.</source>
   <translation>Con el texto de los documentos, en este ordenador.</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Aspecto</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Colores</translation>
  </message>
  <message>
   <source>Light, dark, or as the system has it.</source>
   <translation>Claro, oscuro o como lo tenga el sistema.</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <source>Back to the default</source>
   <translation>Volver al valor predeterminado</translation>
  </message>
  <message>
   <source>{0}: back to the default</source>
   <translation>{0}: volver al valor predeterminado</translation>
  </message>
 </context>
 <context>
  <name>StartPage</name>
  <message>
   <source>Which laws govern this Lease?</source>
   <translation>Which laws govern this Lease?</translation>
  </message>
  <message>
   <source>How many parking spaces may the Tenant use?</source>
   <translation>How many parking spaces may the Tenant use?</translation>
  </message>
  <message>
   <source>What termination fee does the Tenant pay?</source>
   <translation>What termination fee does the Tenant pay?</translation>
  </message>
  <message>
   <source>Which laws govern this agreement?</source>
   <translation>¿Qué ley rige este contrato?</translation>
  </message>
  <message>
   <source>How much notice must be given to terminate?</source>
   <translation>¿Con cuánta antelación hay que avisar para rescindir?</translation>
  </message>
  <message>
   <source>Within how many days must fees be paid?</source>
   <translation>¿En cuántos días hay que pagar?</translation>
  </message>
  <message>
   <source>What is this document about?</source>
   <translation>¿De qué trata este documento?</translation>
  </message>
  <message>
   <source>Who are the people in it?</source>
   <translation>¿Quiénes aparecen en él?</translation>
  </message>
  <message>
   <source>How does it end?</source>
   <translation>¿Cómo termina?</translation>
  </message>
  <message>
   <source>Go on with the run that was cut off</source>
   <translation>Continuar la ejecución interrumpida</translation>
  </message>
  <message>
   <source>Go on where you were cut off: {0}</source>
   <translation>Continuar donde se interrumpió: {0}</translation>
  </message>
 </context>
 <context>
  <name>StatusBar</name>
  <message>
   <source>Loading the model</source>
   <translation>Cargando el modelo</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Cancel loading</source>
   <translation>Cancelar la carga</translation>
  </message>
  <message>
   <source>No model</source>
   <translation>Sin modelo</translation>
  </message>
  <message>
   <source>Choose a model (a GGUF file)</source>
   <translation>Elegir un modelo (un archivo GGUF)</translation>
  </message>
  <message>
   <source>{0} · ready</source>
   <translation>{0} · listo</translation>
  </message>
  <message>
   <source>{0} parameters, window of {1} tokens
{2}</source>
   <translation>{0} parámetros, ventana de {1} tokens
{2}</translation>
  </message>
  <message>
   <source>Loading {0}…</source>
   <translation>Cargando {0}…</translation>
  </message>
  <message>
   <source>{0} · not loaded</source>
   <translation>{0} · no cargado</translation>
  </message>
  <message>
   <source>Choose another model</source>
   <translation>Elegir otro modelo</translation>
  </message>
  <message>
   <source>Reading {0}…</source>
   <translation>Leyendo {0}…</translation>
  </message>
  <message>
   <source>Offline</source>
   <translation>Sin conexión</translation>
  </message>
  <message>
   <source>Talking to {0}</source>
   <translation>Conectado con {0}</translation>
  </message>
  <message>
   <source>Nothing leaves this computer.</source>
   <translation>Nada sale de este ordenador.</translation>
  </message>
  <message>
   <source>You asked for this connection.</source>
   <translation>Usted pidió esta conexión.</translation>
  </message>
  <message>
   <source>Model: {0}</source>
   <translation>Modelo: {0}</translation>
  </message>
 </context>
 <context>
  <name>TextView</name>
  <message>
   <source>Text of {0}</source>
   <translation>Texto de {0}</translation>
  </message>
 </context>
 <context>
  <name>TreeModel</name>
  <message>
   <source>Step</source>
   <translation>Paso</translation>
  </message>
  <message>
   <source>Tokens</source>
   <translation>Tokens</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Tiempo</translation>
  </message>
  <message>
   <source>Question: {0}</source>
   <translation>Pregunta: {0}</translation>
  </message>
  <message>
   <source>Child run {0}: {1}</source>
   <translation>Ejecución hija {0}: {1}</translation>
  </message>
  <message>
   <source>Turn {0}</source>
   <translation>Turno {0}</translation>
  </message>
  <message>
   <source>{0} of {1} calls done</source>
   <translation>{0} de {1} llamadas terminadas</translation>
  </message>
  <message>
   <source>Call {0}</source>
   <translation>Llamada {0}</translation>
  </message>
  <message>
   <source>running</source>
   <translation>en curso</translation>
  </message>
  <message>
   <source>done</source>
   <translation>terminado</translation>
  </message>
  <message>
   <source>partial, a limit was reached</source>
   <translation>parcial, se alcanzó un límite</translation>
  </message>
  <message>
   <source>stopped</source>
   <translation>detenida</translation>
  </message>
  <message>
   <source>error</source>
   <translation>error</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fallida</translation>
  </message>
  <message>
   <source>from the journal</source>
   <translation>del diario</translation>
  </message>
 </context>
 <context>
  <name>TreePane</name>
  <message>
   <source>All steps</source>
   <translation>Todos los pasos</translation>
  </message>
  <message>
   <source>Running</source>
   <translation>En curso</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Fallidos</translation>
  </message>
  <message>
   <source>Cited</source>
   <translation>Citados</translation>
  </message>
  <message>
   <source>Which steps to show</source>
   <translation>Qué pasos mostrar</translation>
  </message>
  <message>
   <source>Recursion tree</source>
   <translation>Árbol de recursión</translation>
  </message>
  <message>
   <source>How it got there</source>
   <translation>Cómo llegó ahí</translation>
  </message>
  <message>
   <source>Each step of the work appears here: the code the model writes, the passages it reads.</source>
   <translation>Aquí aparece cada paso del trabajo: el código que escribe el modelo, los pasajes que lee.</translation>
  </message>
  <message>
   <source>Show what it read</source>
   <translation>Mostrar lo que leyó</translation>
  </message>
  <message>
   <source>Skip this branch</source>
   <translation>Omitir esta rama</translation>
  </message>
  <message>
   <source>Copy the code</source>
   <translation>Copiar el código</translation>
  </message>
  <message>
   <source>Copy the prompt</source>
   <translation>Copiar la entrada</translation>
  </message>
  <message>
   <source>Copy the reply</source>
   <translation>Copiar la respuesta</translation>
  </message>
  <message numerus="yes">
   <source>%Ln turns</source>
   <translation>
    <numerusform>%Ln turno</numerusform>
    <numerusform>%Ln turnos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln calls</source>
   <translation>
    <numerusform>%Ln llamada</numerusform>
    <numerusform>%Ln llamadas</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Window</name>
  <message>
   <source>Asked for the best answer so far</source>
   <translation>Se pidió la mejor respuesta hasta ahora</translation>
  </message>
  <message>
   <source>Burrow {0}</source>
   <translation>Burrow {0}</translation>
  </message>
  <message>
   <source>Answers from documents of any length, with the places that prove them, on your own computer.</source>
   <translation>Respuestas de documentos de cualquier longitud, con los pasajes que las prueban, en su propio ordenador.</translation>
  </message>
  <message>
   <source>Saved {0}</source>
   <translation>{0} guardado</translation>
  </message>
  <message>
   <source>Open a document first: drop it on the window, or press Ctrl+O.</source>
   <translation>Abra primero un documento: suéltelo en la ventana o pulse Ctrl+O.</translation>
  </message>
  <message>
   <source>The model is still loading. Your question is asked when it is ready.</source>
   <translation>El modelo aún se está cargando. Su pregunta se hará cuando esté listo.</translation>
  </message>
  <message>
   <source>Open a document, then ask. Nothing leaves this computer.</source>
   <translation>Abra un documento y pregunte. Nada sale de este ordenador.</translation>
  </message>
  <message>
   <source>Write a question below, or try one of these:</source>
   <translation>Escriba abajo una pregunta o pruebe una de estas:</translation>
  </message>
 </context>
 <context>
  <name>WorkPage</name>
  <message>
   <source>Progress</source>
   <translation>Progreso</translation>
  </message>
  <message>
   <source>What the model writes now</source>
   <translation>Lo que el modelo escribe ahora</translation>
  </message>
  <message>
   <source>What the model writes appears here.</source>
   <translation>Aquí aparece lo que escribe el modelo.</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Deteniendo…</translation>
  </message>
  <message>
   <source>turn {0} of at most {1}</source>
   <translation>turno {0} de {1} como máximo</translation>
  </message>
  <message>
   <source>{0} of {1} calls done</source>
   <translation>{0} de {1} llamadas terminadas</translation>
  </message>
  <message>
   <source>{0} tokens/s</source>
   <translation>{0} tokens/s</translation>
  </message>
  <message>
   <source>Starting</source>
   <translation>Empezando</translation>
  </message>
  <message>
   <source>The model reads</source>
   <translation>El modelo lee</translation>
  </message>
  <message>
   <source>The model writes</source>
   <translation>El modelo escribe</translation>
  </message>
  <message>
   <source>Running its code</source>
   <translation>Ejecutando su código</translation>
  </message>
  <message>
   <source>The model reads the output</source>
   <translation>El modelo lee la salida</translation>
  </message>
  <message>
   <source>{0} of {1} tokens</source>
   <translation>{0} de {1} tokens</translation>
  </message>
 </context>
</TS>
