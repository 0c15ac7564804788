<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>About</name>
  <message>
   <source>About Burrow</source>
   <translation>Acerca de Burrow</translation>
  </message>
  <message>
   <source>Burrow {0}</source>
   <translation>Burrow {0}</translation>
  </message>
  <message>
   <source>Answers from documents of any length, with the places that prove them, on your own computer.</source>
   <translation>Respuestas a partir de documentos de cualquier longitud, con los pasajes que las prueban, en su propio ordenador.</translation>
  </message>
  <message>
   <source>Your sessions and settings are kept in {0}.</source>
   <translation>Sus sesiones y ajustes se guardan en {0}.</translation>
  </message>
  <message>
   <source>Apache License 2.0. Python {0}, Qt {1}.</source>
   <translation>Licencia Apache 2.0. Python {0}, Qt {1}.</translation>
  </message>
 </context>
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
   <source>Open a fol&amp;der…</source>
   <translation>Abrir una carpe&amp;ta…</translation>
  </message>
  <message>
   <source>Open the &amp;sample contract</source>
   <translation>Abrir el contrato de &amp;ejemplo</translation>
  </message>
  <message>
   <source>&amp;Pause reading, or go on</source>
   <translation>&amp;Pausar o continuar la lectura</translation>
  </message>
  <message>
   <source>&amp;Give up reading or loading</source>
   <translation>Cancelar lect&amp;ura o carga</translation>
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
   <source>Ask again &amp;with…</source>
   <translation>Preguntar de nuevo &amp;con…</translation>
  </message>
  <message>
   <source>N&amp;ew question</source>
   <translation>Pregunta nu&amp;eva</translation>
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
   <source>All open doc&amp;uments…</source>
   <translation>Todos los doc&amp;umentos abiertos…</translation>
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
   <source>&amp;Pages or text</source>
   <translation>&amp;Páginas o texto</translation>
  </message>
  <message>
   <source>Larger pa&amp;ges</source>
   <translation>Pá&amp;ginas más grandes</translation>
  </message>
  <message>
   <source>S&amp;maller pages</source>
   <translation>Páginas más peque&amp;ñas</translation>
  </message>
  <message>
   <source>Pages as &amp;wide as the pane</source>
   <translation>Páginas al &amp;ancho del panel</translation>
  </message>
  <message>
   <source>&amp;Whole pages</source>
   <translation>Páginas &amp;enteras</translation>
  </message>
  <message>
   <source>T&amp;urn the pages</source>
   <translation>&amp;Girar las páginas</translation>
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
   <source>&amp;Models…</source>
   <translation>&amp;Modelos…</translation>
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
   <source>&amp;Guide</source>
   <translation>&amp;Guía</translation>
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
   <source>Co&amp;nnections…</source>
   <translation>Co&amp;nexiones…</translation>
  </message>
  <message>
   <source>&amp;About Burrow</source>
   <translation>A&amp;cerca de Burrow</translation>
  </message>
 </context>
 <context>
  <name>AgainDialog</name>
  <message>
   <source>Ask again with…</source>
   <translation>Preguntar de nuevo con…</translation>
  </message>
  <message>
   <source>the one that is loaded: {0}</source>
   <translation>el que está cargado: {0}</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>sin límite</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Preguntar</translation>
  </message>
 </context>
 <context>
  <name>AnswerPage</name>
  <message>
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <source>Try again from there: replies that it already has are not asked for again</source>
   <translation>Volver a intentarlo desde ahí: las respuestas que ya tiene no se piden de nuevo</translation>
  </message>
  <message>
   <source>Ask again with…</source>
   <translation>Preguntar de nuevo con…</translation>
  </message>
  <message>
   <source>Another model, or other limits</source>
   <translation>Otro modelo u otros límites</translation>
  </message>
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
  <message>
   <source>This answer rests on no passage of the documents.</source>
   <translation>Esta respuesta no se apoya en ningún pasaje de los documentos.</translation>
  </message>
  <message>
   <source>Nowhere in what was read: {0}.</source>
   <translation>En ninguna parte de lo leído: {0}.</translation>
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
   <source>Follow-up</source>
   <translation>Pregunta de seguimiento</translation>
  </message>
  <message>
   <source>The model knows the questions before and their answers</source>
   <translation>El modelo conoce las preguntas anteriores y sus respuestas</translation>
  </message>
  <message>
   <source>New question</source>
   <translation>Pregunta nueva</translation>
  </message>
  <message>
   <source>Begin anew: the next question follows none</source>
   <translation>Empezar de nuevo: la próxima pregunta no sigue a ninguna</translation>
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
  <message>
   <source>This stands in nothing that was read for the answer.</source>
   <translation>Esto no está en nada de lo leído para la respuesta.</translation>
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
  <name>Conversation</name>
  <message>
   <source>Asked for the best answer so far</source>
   <translation>Se pidió la mejor respuesta hasta ahora</translation>
  </message>
  <message>
   <source>Open a document first: drop it on the window, or press Ctrl+O.</source>
   <translation>Abra primero un documento: arrástrelo a la ventana o pulse Ctrl+O.</translation>
  </message>
  <message>
   <source>The model is still loading. Your question is asked when it is ready.</source>
   <translation>El modelo aún se está cargando. Su pregunta se hará cuando esté listo.</translation>
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
   <source>Open all documents of a folder</source>
   <translation>Abrir todos los documentos de una carpeta</translation>
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
  <message>
   <source>Key of the server</source>
   <translation>Clave del servidor</translation>
  </message>
  <message>
   <source>It is kept in this computer's keyring ({0}).</source>
   <translation>Se guarda en el llavero de este equipo ({0}).</translation>
  </message>
  <message>
   <source>This computer has no keyring: it is used until Burrow is closed, and not kept.</source>
   <translation>Este equipo no tiene llavero: se usa hasta que se cierre Burrow y no se guarda.</translation>
  </message>
  <message>
   <source>The server at {0} wants a key.</source>
   <translation>El servidor {0} exige una clave.</translation>
  </message>
  <message>
   <source>Use the model on {0}?</source>
   <translation>¿Usar el modelo de {0}?</translation>
  </message>
  <message>
   <source>It is another machine. Every passage that is read for an answer will be sent to it.</source>
   <translation>Es otro equipo. Se le enviará cada pasaje que se lea para una respuesta.</translation>
  </message>
  <message>
   <source>Use this server</source>
   <translation>Usar este servidor</translation>
  </message>
  <message>
   <source>Do not use it</source>
   <translation>No usarlo</translation>
  </message>
 </context>
 <context>
  <name>DocumentList</name>
  <message>
   <source>Open documents</source>
   <translation>Documentos abiertos</translation>
  </message>
  <message>
   <source>Name of a document</source>
   <translation>Nombre de un documento</translation>
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
  <name>DocumentPane</name>
  <message>
   <source>Open documents</source>
   <translation>Abrir documentos</translation>
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
   <source>Close {0}</source>
   <translation>Cerrar {0}</translation>
  </message>
  <message>
   <source>All open documents</source>
   <translation>Todos los documentos abiertos</translation>
  </message>
 </context>
 <context>
  <name>DocumentView</name>
  <message>
   <source>{0} This is its text, which is complete.</source>
   <translation>{0} Este es su texto, que está completo.</translation>
  </message>
  <message>
   <source>Show as pages</source>
   <translation>Mostrar como páginas</translation>
  </message>
  <message>
   <source>This file has changed on disk. What you see is how it was when it was opened.</source>
   <translation>Este archivo ha cambiado en el disco. Lo que ve es cómo estaba al abrirlo.</translation>
  </message>
  <message>
   <source>Read it again</source>
   <translation>Leerlo de nuevo</translation>
  </message>
  <message>
   <source>Read differently</source>
   <translation>Leer de otro modo</translation>
  </message>
  <message>
   <source>Another encoding, tracked changes, or the file as it is now</source>
   <translation>Otra codificación, cambios registrados o el archivo tal como está ahora</translation>
  </message>
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
  <name>Page</name>
  <message>
   <source>Chapter</source>
   <translation>Capítulo</translation>
  </message>
 </context>
 <context>
  <name>HelpWindow</name>
  <message>
   <source>Guide</source>
   <translation>Guía</translation>
  </message>
  <message>
   <source>Find in the guide</source>
   <translation>Buscar en la guía</translation>
  </message>
  <message>
   <source>Chapters</source>
   <translation>Capítulos</translation>
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
   <source>Empty trash…</source>
   <translation>Vaciar la papelera…</translation>
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
  <message numerus="yes">
   <source>Delete %Ln questions in the trash for good?</source>
   <translation>
    <numerusform>¿Eliminar definitivamente %Ln pregunta de la papelera?</numerusform>
    <numerusform>¿Eliminar definitivamente %Ln preguntas de la papelera?</numerusform>
   </translation>
  </message>
  <message>
   <source>Their answers, and the kept texts of documents that no other question needs.</source>
   <translation>Sus respuestas y los textos guardados de documentos que ninguna otra pregunta necesita.</translation>
  </message>
  <message>
   <source>Delete for good</source>
   <translation>Eliminar definitivamente</translation>
  </message>
  <message numerus="yes">
   <source>%Ln questions deleted for good.</source>
   <translation>
    <numerusform>%Ln pregunta eliminada definitivamente.</numerusform>
    <numerusform>%Ln preguntas eliminadas definitivamente.</numerusform>
   </translation>
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
  <name>LoadProblem</name>
  <message>
   <source>Enter the key…</source>
   <translation>Introducir la clave…</translation>
  </message>
  <message>
   <source>Change the server…</source>
   <translation>Cambiar el servidor…</translation>
  </message>
  <message>
   <source>Load it with a window of {0} tokens</source>
   <translation>Cargarlo con una ventana de {0} tokens</translation>
  </message>
  <message>
   <source>Choose another model…</source>
   <translation>Elegir otro modelo…</translation>
  </message>
  <message>
   <source>Load the starter model</source>
   <translation>Cargar el modelo inicial</translation>
  </message>
 </context>
 <context>
  <name>ModelMenu</name>
  <message>
   <source>Starter model</source>
   <translation>Modelo inicial</translation>
  </message>
 </context>
 <context>
  <name>DownloadRow</name>
  <message>
   <source>Download of {0}</source>
   <translation>Descarga de {0}</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausar</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
 </context>
 <context>
  <name>ModelsList</name>
  <message>
   <source>Models on this computer</source>
   <translation>Modelos en este ordenador</translation>
  </message>
  <message>
   <source>Check-up</source>
   <translation>Revisión</translation>
  </message>
  <message>
   <source>Use this model</source>
   <translation>Usar este modelo</translation>
  </message>
  <message>
   <source>Add a folder…</source>
   <translation>Añadir una carpeta…</translation>
  </message>
  <message>
   <source>Delete…</source>
   <translation>Eliminar…</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Buscar de nuevo</translation>
  </message>
  <message>
   <source>Looking for models on this computer…</source>
   <translation>Buscando modelos en este ordenador…</translation>
  </message>
  <message>
   <source>Add a folder with models</source>
   <translation>Añadir una carpeta con modelos</translation>
  </message>
  <message>
   <source>Delete {0} ({1})?</source>
   <translation>¿Eliminar {0} ({1})?</translation>
  </message>
  <message>
   <source>It can be downloaded again.</source>
   <translation>Se puede volver a descargar.</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Eliminar</translation>
  </message>
  <message>
   <source>Task {0} of {1}</source>
   <translation>Tarea {0} de {1}</translation>
  </message>
  <message>
   <source>Loading…</source>
   <translation>Cargando…</translation>
  </message>
  <message>
   <source>Stop the check-up</source>
   <translation>Detener la revisión</translation>
  </message>
  <message>
   <source>No model was found.</source>
   <translation>No se encontró ningún modelo.</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>en uso</translation>
  </message>
  <message>
   <source>Licence: {0}.</source>
   <translation>Licencia: {0}.</translation>
  </message>
 </context>
 <context>
  <name>Catalogue</name>
  <message>
   <source>Writes dependable code for its size, never thinks aloud, and reuses what it has read; a good first model.</source>
   <translation>Escribe código fiable para su tamaño, nunca piensa en voz alta y reutiliza lo leído; un buen primer modelo.</translation>
  </message>
  <message>
   <source>The lightest that is still useful; for computers where the 4B model is too slow.</source>
   <translation>El más ligero que aún sirve; para ordenadores donde el modelo 4B es demasiado lento.</translation>
  </message>
  <message>
   <source>Small and quick, strong in European languages; a second opinion beside Qwen.</source>
   <translation>Pequeño y rápido, bueno en lenguas europeas; una segunda opinión junto a Qwen.</translation>
  </message>
  <message>
   <source>The same model as the first one with hardly anything rounded away; the careful choice where memory allows.</source>
   <translation>El mismo modelo que el primero casi sin redondeo; la elección cuidadosa si la memoria lo permite.</translation>
  </message>
  <message>
   <source>Understands noticeably more than a 4B model; Burrow keeps its thinking short.</source>
   <translation>Entiende bastante más que un modelo 4B; Burrow mantiene breve su razonamiento.</translation>
  </message>
  <message>
   <source>Careful with language and good at quoting; slower than the 9B model.</source>
   <translation>Cuidadoso con el lenguaje y bueno citando; más lento que el modelo 9B.</translation>
  </message>
  <message>
   <source>Never thinks aloud, follows short instructions well, strong in European languages.</source>
   <translation>Nunca piensa en voz alta, sigue bien instrucciones breves, bueno en lenguas europeas.</translation>
  </message>
  <message>
   <source>Trained for recursive reading by the authors of the method; made for their own prompts, so try it and compare.</source>
   <translation>Entrenado para la lectura recursiva por los autores del método; hecho para sus propios prompts: pruébelo y compare.</translation>
  </message>
  <message>
   <source>The best answers for the waiting: large in knowledge, but only a tenth of it computes for each word.</source>
   <translation>Las mejores respuestas por la espera: mucho conocimiento, pero solo una décima parte calcula cada palabra.</translation>
  </message>
  <message>
   <source>The strongest writer of code at this size; for questions that need counting and cross-checking.</source>
   <translation>El que mejor escribe código en este tamaño; para preguntas que exigen contar y contrastar.</translation>
  </message>
  <message>
   <source>Newer and a little larger than the 30B model; a mixture that is quick where a graphics card helps.</source>
   <translation>Más nuevo y algo mayor que el modelo 30B; una mezcla rápida si ayuda una tarjeta gráfica.</translation>
  </message>
  <message>
   <source>Quick for its knowledge; it always thinks first, so its answers take longer to begin.</source>
   <translation>Rápido para lo que sabe; siempre piensa primero, por eso sus respuestas tardan más en empezar.</translation>
  </message>
 </context>
 <context>
  <name>ModelsSearch</name>
  <message>
   <source>Search {0} for a model</source>
   <translation>Buscar un modelo en {0}</translation>
  </message>
  <message>
   <source>Burrow may connect to {0}</source>
   <translation>Burrow puede conectarse a {0}</translation>
  </message>
  <message>
   <source>It learns your address, and what you search for and download. Nothing else.</source>
   <translation>Allí se conoce su dirección, lo que busca y lo que descarga. Nada más.</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>Token…</source>
   <translation>Token…</translation>
  </message>
  <message>
   <source>For private models and those with terms to accept</source>
   <translation>Para modelos privados y los que exigen aceptar condiciones</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Tamaño</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>Cabe</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Licencia</translation>
  </message>
  <message>
   <source>Models to download</source>
   <translation>Modelos para descargar</translation>
  </message>
  <message>
   <source>Download</source>
   <translation>Descargar</translation>
  </message>
  <message>
   <source>Searching…</source>
   <translation>Buscando…</translation>
  </message>
  <message>
   <source>First say below that Burrow may connect. Nothing was sent.</source>
   <translation>Permita primero la conexión abajo. No se ha enviado nada.</translation>
  </message>
  <message>
   <source>For {0} GB of memory</source>
   <translation>Para {0} GB de memoria</translation>
  </message>
  <message>
   <source>{0} (suits this computer)</source>
   <translation>{0} (adecuado para este ordenador)</translation>
  </message>
  <message>
   <source>{0} downloads</source>
   <translation>{0} descargas</translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>Buscando…</translation>
  </message>
  <message>
   <source>Nothing was found.</source>
   <translation>No se encontró nada.</translation>
  </message>
  <message>
   <source>No GGUF file.</source>
   <translation>Ningún archivo GGUF.</translation>
  </message>
 </context>
 <context>
  <name>ModelsWindow</name>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>On this &amp;computer</source>
   <translation>En este &amp;ordenador</translation>
  </message>
  <message>
   <source>&amp;Get a model</source>
   <translation>&amp;Obtener un modelo</translation>
  </message>
  <message>
   <source>{0} files were passed over: incomplete, or damaged.</source>
   <translation>Se omitieron {0} archivos: incompletos o dañados.</translation>
  </message>
  <message>
   <source>Token</source>
   <translation>Token</translation>
  </message>
  <message>
   <source>It is kept in this computer's keyring ({0}).</source>
   <translation>Se guarda en el llavero de este ordenador ({0}).</translation>
  </message>
  <message>
   <source>This computer has no keyring: it is used until Burrow is closed, and not kept.</source>
   <translation>Este ordenador no tiene llavero: se usa hasta que se cierre Burrow y no se guarda.</translation>
  </message>
  <message>
   <source>A token of the Hub, for private models. {0}</source>
   <translation>Un token del Hub, para modelos privados. {0}</translation>
  </message>
  <message>
   <source>{0} is here.</source>
   <translation>{0} está aquí.</translation>
  </message>
 </context>
 <context>
  <name>Models</name>
  <message>
   <source>fits</source>
   <translation>cabe</translation>
  </message>
  <message>
   <source>tight</source>
   <translation>justo</translation>
  </message>
  <message>
   <source>too big</source>
   <translation>demasiado grande</translation>
  </message>
  <message>
   <source>{0}: {1} of {2} free</source>
   <translation>{0}: {1} de {2} libres</translation>
  </message>
  <message>
   <source>Weights {0}, cache {1}, buffers {2}, with a window of {3} tokens.</source>
   <translation>Pesos {0}, caché {1}, búferes {2}, con una ventana de {3} tokens.</translation>
  </message>
  <message>
   <source>check-up {0} of {1}</source>
   <translation>revisión {0} de {1}</translation>
  </message>
  <message>
   <source>often writes no code</source>
   <translation>a menudo no escribe código</translation>
  </message>
  <message>
   <source>its code often fails</source>
   <translation>su código falla a menudo</translation>
  </message>
  <message>
   <source>forgets to finish</source>
   <translation>olvida terminar</translation>
  </message>
  <message>
   <source>does not let a model read</source>
   <translation>no hace leer a un modelo</translation>
  </message>
  <message>
   <source>follows orders that stand in a document</source>
   <translation>obedece órdenes que están en un documento</translation>
  </message>
  <message>
   <source>{0} of {1} tasks, {2} tokens a second, {3}; profile: {4}.</source>
   <translation>{0} de {1} tareas, {2} tokens por segundo, {3}; perfil: {4}.</translation>
  </message>
  <message>
   <source>Drives the loop well</source>
   <translation>Maneja bien el bucle</translation>
  </message>
  <message>
   <source>Drives the loop with gaps</source>
   <translation>Maneja el bucle con lagunas</translation>
  </message>
  <message>
   <source>Cannot do this work</source>
   <translation>No puede hacer este trabajo</translation>
  </message>
  <message>
   <source>Done and checked.</source>
   <translation>Terminado y comprobado.</translation>
  </message>
  <message>
   <source>Cancelled.</source>
   <translation>Cancelado.</translation>
  </message>
  <message>
   <source>Connecting…</source>
   <translation>Conectando…</translation>
  </message>
  <message>
   <source>Checking what has arrived…</source>
   <translation>Comprobando lo recibido…</translation>
  </message>
  <message>
   <source>Waiting: {0}.</source>
   <translation>Espera: {0}.</translation>
  </message>
  <message>
   <source>Interrupted.</source>
   <translation>Interrumpido.</translation>
  </message>
  <message>
   <source>Paused at {0} of {1}.</source>
   <translation>En pausa a los {0} de {1}.</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} de {1}</translation>
  </message>
  <message>
   <source>{0}, {1} a second, {2} left</source>
   <translation>{0}, {1} por segundo, quedan {2}</translation>
  </message>
 </context>
 <context>
  <name>ConnectionList</name>
  <message>
   <source>Connections</source>
   <translation>Conexiones</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Hora</translation>
  </message>
  <message>
   <source>Host</source>
   <translation>Servidor</translation>
  </message>
  <message>
   <source>What for</source>
   <translation>Para qué</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>Enviado</translation>
  </message>
  <message>
   <source>Received</source>
   <translation>Recibido</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Copiar</translation>
  </message>
  <message numerus="yes">
   <source>%Ln connections since Burrow was started. Each was something you asked for.</source>
   <translation>
    <numerusform>%Ln conexión desde que se inició Burrow. Usted la pidió.</numerusform>
    <numerusform>%Ln conexiones desde que se inició Burrow. Usted pidió cada una.</numerusform>
   </translation>
  </message>
  <message>
   <source>No connection was made since Burrow was started. Nothing left this computer.</source>
   <translation>No hubo ninguna conexión desde que se inició Burrow. Nada salió de este equipo.</translation>
  </message>
 </context>
 <context>
  <name>Network</name>
  <message>
   <source>ask a server</source>
   <translation>preguntar a un servidor</translation>
  </message>
  <message>
   <source>download a model</source>
   <translation>descargar un modelo</translation>
  </message>
  <message>
   <source>search for models</source>
   <translation>buscar modelos</translation>
  </message>
  <message>
   <source>look for an update</source>
   <translation>buscar una versión nueva</translation>
  </message>
  <message>
   <source>open</source>
   <translation>abierta</translation>
  </message>
  <message>
   <source>failed: {0}</source>
   <translation>falló: {0}</translation>
  </message>
  <message>
   <source>closed after {0}</source>
   <translation>cerrada tras {0}</translation>
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
   <source>Thought</source>
   <translation>Pensamiento</translation>
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
   <source>{0} tokens/s</source>
   <translation>{0} tokens/s</translation>
  </message>
  <message>
   <source>{0} tokens read, {1} from the cache, {2} written</source>
   <translation>{0} tokens leídos, {1} de la caché, {2} escritos</translation>
  </message>
  <message>
   <source>{0} tokens read, {1} written</source>
   <translation>{0} tokens leídos, {1} escritos</translation>
  </message>
 </context>
 <context>
  <name>Notice</name>
  <message>
   <source>Do what the notice offers</source>
   <translation>Hacer lo que ofrece el aviso</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Close this notice</source>
   <translation>Cerrar este aviso</translation>
  </message>
 </context>
 <context>
  <name>Opening</name>
  <message numerus="yes">
   <source>%Ln files could not be read.</source>
   <translation>
    <numerusform>No se pudo leer %Ln archivo.</numerusform>
    <numerusform>No se pudieron leer %Ln archivos.</numerusform>
   </translation>
  </message>
  <message>
   <source>All others are open.</source>
   <translation>Todos los demás están abiertos.</translation>
  </message>
 </context>
 <context>
  <name>PageBar</name>
  <message>
   <source>Show as text</source>
   <translation>Mostrar como texto</translation>
  </message>
  <message>
   <source>Size of the pages</source>
   <translation>Tamaño de las páginas</translation>
  </message>
  <message>
   <source>Fit width</source>
   <translation>Ancho completo</translation>
  </message>
  <message>
   <source>Fit page</source>
   <translation>Página completa</translation>
  </message>
  <message>
   <source>Smaller pages</source>
   <translation>Páginas más pequeñas</translation>
  </message>
  <message>
   <source>Larger pages</source>
   <translation>Páginas más grandes</translation>
  </message>
  <message>
   <source>Turn the pages clockwise</source>
   <translation>Girar las páginas a la derecha</translation>
  </message>
  <message>
   <source>Show as pages</source>
   <translation>Mostrar como páginas</translation>
  </message>
 </context>
 <context>
  <name>PageView</name>
  <message>
   <source>Pages of {0}</source>
   <translation>Páginas de {0}</translation>
  </message>
  <message>
   <source>A picture of the pages; Ctrl+T shows their text</source>
   <translation>Una imagen de las páginas; Ctrl+T muestra su texto</translation>
  </message>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Copiar</translation>
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
  <name>PromptsPage</name>
  <message>
   <source>What a model is told before and between its turns. Words with $ are filled in by Burrow.</source>
   <translation>Lo que se le dice a un modelo antes de sus turnos y entre ellos. Burrow rellena las palabras con $.</translation>
  </message>
  <message>
   <source>Prompt profile</source>
   <translation>Perfil de instrucciones</translation>
  </message>
  <message>
   <source>Text of the profile</source>
   <translation>Texto del perfil</translation>
  </message>
  <message>
   <source>Save my copy</source>
   <translation>Guardar mi copia</translation>
  </message>
  <message>
   <source>Restore Burrow's</source>
   <translation>Restaurar el de Burrow</translation>
  </message>
  <message>
   <source>It could not be written: {0}</source>
   <translation>No se pudo escribir: {0}</translation>
  </message>
  <message>
   <source>Not saved yet. It holds from the next question on.</source>
   <translation>Aún sin guardar. Vale desde la próxima pregunta.</translation>
  </message>
  <message>
   <source>This is your copy.</source>
   <translation>Esta es su copia.</translation>
  </message>
  <message>
   <source>This is Burrow's own.</source>
   <translation>Este es el propio de Burrow.</translation>
  </message>
  <message>
   <source>This is not valid TOML: {0}</source>
   <translation>Esto no es TOML válido: {0}</translation>
  </message>
  <message>
   <source>These entries are not known: {0}</source>
   <translation>Estas entradas no se conocen: {0}</translation>
  </message>
  <message>
   <source>These entries have the wrong kind of value: {0}</source>
   <translation>Estas entradas tienen un valor de tipo incorrecto: {0}</translation>
  </message>
 </context>
 <context>
  <name>QuestionBox</name>
  <message>
   <source>Question</source>
   <translation>Pregunta</translation>
  </message>
  <message>
   <source>Ask about the open documents… (Ctrl+Enter)</source>
   <translation>Pregunte sobre los documentos abiertos… (Ctrl+Intro)</translation>
  </message>
  <message>
   <source>Ask on… (Ctrl+Enter)</source>
   <translation>Seguir preguntando… (Ctrl+Intro)</translation>
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
  <name>ReadingMenu</name>
  <message>
   <source>&amp;Encoding</source>
   <translation>&amp;Codificación</translation>
  </message>
  <message>
   <source>Tracked changes: as &amp;changed</source>
   <translation>Cambios registrados: &amp;ya aplicados</translation>
  </message>
  <message>
   <source>Tracked changes: as &amp;before</source>
   <translation>Cambios registrados: como &amp;antes</translation>
  </message>
  <message>
   <source>Tracked changes: b&amp;oth, marked</source>
   <translation>Cambios registrados: am&amp;bos, marcados</translation>
  </message>
  <message>
   <source>&amp;Recognise the text of pages without any</source>
   <translation>&amp;Reconocer el texto de las páginas sin texto</translation>
  </message>
  <message>
   <source>Read the file &amp;again</source>
   <translation>Leer el archivo de &amp;nuevo</translation>
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
  <name>Core</name>
  <message>
   <source>The question is empty.</source>
   <translation>La pregunta está vacía.</translation>
  </message>
  <message>
   <source>Type what you want to know.</source>
   <translation>Escriba lo que quiere saber.</translation>
  </message>
  <message>
   <source>There is no document to ask.</source>
   <translation>No hay ningún documento al que preguntar.</translation>
  </message>
  <message>
   <source>Open a document first.</source>
   <translation>Abra primero un documento.</translation>
  </message>
  <message>
   <source>No model is loaded.</source>
   <translation>No hay ningún modelo cargado.</translation>
  </message>
  <message>
   <source>Load a model first; the starter model is always there.</source>
   <translation>Cargue primero un modelo; el modelo inicial siempre está.</translation>
  </message>
  <message>
   <source>The question before has not been answered yet.</source>
   <translation>La pregunta anterior aún no tiene respuesta.</translation>
  </message>
  <message>
   <source>Wait for its answer, or stop it.</source>
   <translation>Espere su respuesta o deténgala.</translation>
  </message>
  <message>
   <source>Sessions are not kept here.</source>
   <translation>Aquí no se guardan sesiones.</translation>
  </message>
  <message>
   <source>Switch keeping sessions on in the settings.</source>
   <translation>Active en los ajustes que se guarden las sesiones.</translation>
  </message>
  <message>
   <source>There is no session “{0}”.</source>
   <translation>No hay ninguna sesión «{0}».</translation>
  </message>
  <message>
   <source>See the list of sessions for its id.</source>
   <translation>Su identificador está en la lista de sesiones.</translation>
  </message>
  <message>
   <source>The file is empty.</source>
   <translation>El archivo está vacío.</translation>
  </message>
  <message>
   <source>Choose a file with text in it.</source>
   <translation>Elija un archivo con texto.</translation>
  </message>
  <message>
   <source>The file is binary data, not a document with text.</source>
   <translation>El archivo contiene datos binarios, no es un documento con texto.</translation>
  </message>
  <message>
   <source>Open a text, Markdown, HTML, DOCX or PDF file, or export this one as one of these.</source>
   <translation>Abra un archivo de texto, Markdown, HTML, DOCX o PDF, o exporte este como uno de ellos.</translation>
  </message>
  <message>
   <source>The file is {0}, not a document.</source>
   <translation>El archivo es {0}, no un documento.</translation>
  </message>
  <message>
   <source>Burrow reads {0}.</source>
   <translation>Burrow lee {0}.</translation>
  </message>
  <message>
   <source>The file holds no text.</source>
   <translation>El archivo no contiene texto.</translation>
  </message>
  <message>
   <source>The PDF is encrypted and needs a password.</source>
   <translation>El PDF está cifrado y necesita una contraseña.</translation>
  </message>
  <message>
   <source>Give the password, or open a copy without one.</source>
   <translation>Indique la contraseña o abra una copia sin ella.</translation>
  </message>
  <message>
   <source>The password does not open this PDF.</source>
   <translation>La contraseña no abre este PDF.</translation>
  </message>
  <message>
   <source>Type the password again.</source>
   <translation>Escriba la contraseña otra vez.</translation>
  </message>
  <message>
   <source>The PDF has no text layer: its pages are pictures, as from a scanner.</source>
   <translation>El PDF no tiene capa de texto: sus páginas son imágenes, como de un escáner.</translation>
  </message>
  <message>
   <source>Open it with text recognition (OCR) switched on, or run that in a scanning program first.</source>
   <translation>Ábralo con el reconocimiento de texto (OCR) activado, o aplíquelo antes en un programa de escaneo.</translation>
  </message>
  <message>
   <source>The PDF is damaged or incomplete; PDFium cannot open it.</source>
   <translation>El PDF está dañado o incompleto; PDFium no puede abrirlo.</translation>
  </message>
  <message>
   <source>Fetch or copy the file again, or open it in a PDF program and save it anew.</source>
   <translation>Obtenga o copie de nuevo el archivo, o ábralo en un programa de PDF y guárdelo otra vez.</translation>
  </message>
  <message>
   <source>The file crashed the program that reads it; it is damaged or made to do harm.</source>
   <translation>El archivo hizo fallar el programa que lo lee; está dañado o hecho para causar daño.</translation>
  </message>
  <message>
   <source>Open it in its own program and save it anew.</source>
   <translation>Ábralo en su propio programa y guárdelo de nuevo.</translation>
  </message>
  <message>
   <source>There is no file {0}.</source>
   <translation>No existe el archivo {0}.</translation>
  </message>
  <message>
   <source>Check the name and the folder.</source>
   <translation>Compruebe el nombre y la carpeta.</translation>
  </message>
  <message>
   <source>The file {0} cannot be reached: {1}.</source>
   <translation>No se puede acceder al archivo {0}: {1}.</translation>
  </message>
  <message>
   <source>Check that you may read it.</source>
   <translation>Compruebe que puede leerlo.</translation>
  </message>
  <message>
   <source>The file could not be read within {0} seconds.</source>
   <translation>No se pudo leer el archivo en {0} segundos.</translation>
  </message>
  <message>
   <source>Open it in its own program and save it anew, or split it.</source>
   <translation>Ábralo en su propio programa y guárdelo de nuevo, o divídalo.</translation>
  </message>
  <message>
   <source>The document is too large: {0}.</source>
   <translation>El documento es demasiado grande: {0}.</translation>
  </message>
  <message>
   <source>Split it, and open the parts together.</source>
   <translation>Divídalo y abra las partes juntas.</translation>
  </message>
  <message>
   <source>The book is protected by DRM, so that only its own reading program can open it.</source>
   <translation>El libro está protegido con DRM, así que solo su propio lector puede abrirlo.</translation>
  </message>
  <message>
   <source>Open a copy without protection.</source>
   <translation>Abra una copia sin protección.</translation>
  </message>
  <message>
   <source>There is no document in {0}.</source>
   <translation>No hay ningún documento en {0}.</translation>
  </message>
  <message>
   <source>Choose a folder with documents in it.</source>
   <translation>Elija una carpeta con documentos.</translation>
  </message>
  <message>
   <source>The file is damaged: its XML breaks off or is malformed.</source>
   <translation>El archivo está dañado: su XML se interrumpe o está mal formado.</translation>
  </message>
  <message>
   <source>The page crashed the program that draws it.</source>
   <translation>La página hizo fallar el programa que la dibuja.</translation>
  </message>
  <message>
   <source>The page could not be drawn within {0} seconds.</source>
   <translation>No se pudo dibujar la página en {0} segundos.</translation>
  </message>
  <message>
   <source>Page {0} of the PDF is damaged and cannot be drawn.</source>
   <translation>La página {0} del PDF está dañada y no se puede dibujar.</translation>
  </message>
  <message>
   <source>Read it as text.</source>
   <translation>Léala como texto.</translation>
  </message>
  <message>
   <source>{0} is not a GGUF file of version 2 or 3.</source>
   <translation>{0} no es un archivo GGUF de versión 2 o 3.</translation>
  </message>
  <message>
   <source>Choose a model in GGUF format.</source>
   <translation>Elija un modelo en formato GGUF.</translation>
  </message>
  <message>
   <source>{0} is empty.</source>
   <translation>{0} está vacío.</translation>
  </message>
  <message>
   <source>{0} is damaged: its header speaks of {1}.</source>
   <translation>{0} está dañado: su cabecera habla de {1}.</translation>
  </message>
  <message>
   <source>Download the model file again.</source>
   <translation>Descargue de nuevo el archivo del modelo.</translation>
  </message>
  <message>
   <source>{0} holds no weights.</source>
   <translation>{0} no contiene pesos.</translation>
  </message>
  <message>
   <source>Choose the file with the model's weights.</source>
   <translation>Elija el archivo con los pesos del modelo.</translation>
  </message>
  <message>
   <source>llama.cpp cannot load {0}.</source>
   <translation>llama.cpp no puede cargar {0}.</translation>
  </message>
  <message>
   <source>Choose another model.</source>
   <translation>Elija otro modelo.</translation>
  </message>
  <message>
   <source>There is not enough memory for {0}: its weights take {1} and {2} are free.</source>
   <translation>No hay memoria suficiente para {0}: sus pesos ocupan {1} y hay {2} libres.</translation>
  </message>
  <message>
   <source>Close other programs, or choose a smaller model.</source>
   <translation>Cierre otros programas o elija un modelo más pequeño.</translation>
  </message>
  <message>
   <source>There is not enough memory for a window of {0} tokens: it takes {1} and {2} are free.</source>
   <translation>No hay memoria suficiente para una ventana de {0} tokens: ocupa {1} y hay {2} libres.</translation>
  </message>
  <message>
   <source>Choose a smaller window in the settings, or a smaller model.</source>
   <translation>Elija en los ajustes una ventana más pequeña, o un modelo más pequeño.</translation>
  </message>
  <message>
   <source>There was not enough memory to compute the request.</source>
   <translation>No hubo memoria suficiente para calcular la petición.</translation>
  </message>
  <message>
   <source>Choose a smaller window.</source>
   <translation>Elija una ventana más pequeña.</translation>
  </message>
  <message>
   <source>{0} is of an architecture that this llama.cpp does not know: {1}.</source>
   <translation>{0} es de una arquitectura que este llama.cpp no conoce: {1}.</translation>
  </message>
  <message>
   <source>Update Burrow, or choose another model.</source>
   <translation>Actualice Burrow o elija otro modelo.</translation>
  </message>
  <message>
   <source>{0} is truncated.</source>
   <translation>{0} está truncado.</translation>
  </message>
  <message>
   <source>The beginning of {0} is damaged.</source>
   <translation>El principio de {0} está dañado.</translation>
  </message>
  <message>
   <source>Download the file again, or choose another model.</source>
   <translation>Descargue el archivo de nuevo o elija otro modelo.</translation>
  </message>
  <message>
   <source>{0} holds only a vocabulary and no weights.</source>
   <translation>{0} contiene solo un vocabulario y ningún peso.</translation>
  </message>
  <message>
   <source>The weights in {0} are damaged.</source>
   <translation>Los pesos de {0} están dañados.</translation>
  </message>
  <message>
   <source>{0} lacks tensors that a model needs.</source>
   <translation>A {0} le faltan tensores que un modelo necesita.</translation>
  </message>
  <message>
   <source>The vocabulary in {0} cannot be used.</source>
   <translation>El vocabulario de {0} no se puede usar.</translation>
  </message>
  <message>
   <source>{0} is not a model that writes text (it may be made for search or embeddings).</source>
   <translation>{0} no es un modelo que escriba texto (puede estar hecho para búsquedas o embeddings).</translation>
  </message>
  <message>
   <source>Choose a chat or instruct model.</source>
   <translation>Elija un modelo de chat o de instrucciones.</translation>
  </message>
  <message>
   <source>{0} is the part of a model that sees pictures, not a model.</source>
   <translation>{0} es la parte de un modelo que ve imágenes, no un modelo.</translation>
  </message>
  <message>
   <source>The model computed no valid numbers: its weights are damaged.</source>
   <translation>El modelo no calculó números válidos: sus pesos están dañados.</translation>
  </message>
  <message>
   <source>The server at {0} said nothing for {1} minutes.</source>
   <translation>El servidor en {0} no ha dicho nada durante {1} minutos.</translation>
  </message>
  <message>
   <source>Look at the server's log.</source>
   <translation>Mire el registro del servidor.</translation>
  </message>
  <message>
   <source>The server at {0} does not offer {1}.</source>
   <translation>El servidor en {0} no ofrece {1}.</translation>
  </message>
  <message>
   <source>Choose one that it has: {0}.</source>
   <translation>Elija uno de los que tiene: {0}.</translation>
  </message>
  <message>
   <source>Close other Burrow windows and try again.</source>
   <translation>Cierre otras ventanas de Burrow e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>Free some space on the disk of {0}.</source>
   <translation>Libere espacio en el disco de {0}.</translation>
  </message>
  <message>
   <source>Move {0} out of {1}; Burrow then starts a new journal.</source>
   <translation>Saque {0} de {1}; Burrow empezará entonces un diario nuevo.</translation>
  </message>
  <message>
   <source>The engine ended while it worked: {0}.</source>
   <translation>El motor terminó mientras trabajaba: {0}.</translation>
  </message>
  <message>
   <source>The prompt is {0} tokens long, but the model's window holds {1}.</source>
   <translation>La instrucción tiene {0} tokens, pero la ventana del modelo admite {1}.</translation>
  </message>
  <message>
   <source>Ask about a smaller piece, or choose a larger window or another model.</source>
   <translation>Pregunte por una parte menor, o elija una ventana mayor u otro modelo.</translation>
  </message>
  <message>
   <source>The server at {0} cannot be reached, or broke off.</source>
   <translation>No se puede acceder al servidor {0}, o se interrumpió.</translation>
  </message>
  <message>
   <source>Start it, or check the address.</source>
   <translation>Inícielo o compruebe la dirección.</translation>
  </message>
  <message>
   <source>{0} is no OpenAI-compatible server.</source>
   <translation>{0} no es un servidor compatible con OpenAI.</translation>
  </message>
  <message>
   <source>{0} is not the address of a server.</source>
   <translation>{0} no es la dirección de un servidor.</translation>
  </message>
  <message>
   <source>Give one like http://127.0.0.1:8080.</source>
   <translation>Indique una como http://127.0.0.1:8080.</translation>
  </message>
  <message>
   <source>Check the address.</source>
   <translation>Compruebe la dirección.</translation>
  </message>
  <message>
   <source>The setting “{0}” cannot be {1}.</source>
   <translation>El ajuste «{0}» no puede ser {1}.</translation>
  </message>
  <message>
   <source>It may be {0}.</source>
   <translation>Se permite: {0}.</translation>
  </message>
  <message>
   <source>The journal of your sessions is already closed.</source>
   <translation>El diario de sus sesiones ya está cerrado.</translation>
  </message>
  <message>
   <source>Start Burrow again.</source>
   <translation>Inicie Burrow de nuevo.</translation>
  </message>
  <message>
   <source>No model is loaded yet.</source>
   <translation>Aún no hay ningún modelo cargado.</translation>
  </message>
  <message>
   <source>Wait until the model is ready, then go on.</source>
   <translation>Espere a que el modelo esté listo y continúe.</translation>
  </message>
  <message>
   <source>The file could not be written: {0}</source>
   <translation>No se pudo escribir el archivo: {0}</translation>
  </message>
  <message>
   <source>Choose another folder.</source>
   <translation>Elija otra carpeta.</translation>
  </message>
  <message>
   <source>You chose this route.</source>
   <translation>Usted eligió este camino.</translation>
  </message>
  <message>
   <source>This model is made for working through code.</source>
   <translation>Este modelo está hecho para trabajar con código.</translation>
  </message>
  <message>
   <source>The text is longer than the model's window of {0} tokens.</source>
   <translation>El texto es más largo que la ventana del modelo, de {0} tokens.</translation>
  </message>
  <message>
   <source>The text takes {0} of the model's window of {1} tokens.</source>
   <translation>El texto ocupa {0} de la ventana del modelo, de {1} tokens.</translation>
  </message>
  <message>
   <source>The whole text takes {0} of the model's window, so the model reads all of it at once.</source>
   <translation>Todo el texto ocupa {0} de la ventana del modelo, así que este lo lee entero de una vez.</translation>
  </message>
  <message>
   <source>the limit of {0} turns was reached</source>
   <translation>se alcanzó el límite de {0} turnos</translation>
  </message>
  <message>
   <source>the limit of 1 turn was reached</source>
   <translation>se alcanzó el límite de 1 turno</translation>
  </message>
  <message>
   <source>the limit of {0} sub-calls was reached</source>
   <translation>se alcanzó el límite de {0} llamadas</translation>
  </message>
  <message>
   <source>the limit of 1 sub-call was reached</source>
   <translation>se alcanzó el límite de 1 llamada</translation>
  </message>
  <message>
   <source>the time limit was reached</source>
   <translation>se alcanzó el límite de tiempo</translation>
  </message>
  <message>
   <source>the limit on tokens was reached</source>
   <translation>se alcanzó el límite de tokens</translation>
  </message>
  <message>
   <source>the conversation filled the model's window</source>
   <translation>la conversación llenó la ventana del modelo</translation>
  </message>
  <message>
   <source>Ask again; if it happens again, report it with the details.</source>
   <translation>Pregunte de nuevo; si vuelve a ocurrir, comuníquelo con los detalles.</translation>
  </message>
 </context>
 <context>
  <name>Settings</name>
  <message>
   <source>Choose…</source>
   <translation>Elegir…</translation>
  </message>
  <message>
   <source>Choose a model</source>
   <translation>Elegir un modelo</translation>
  </message>
  <message>
   <source>Add…</source>
   <translation>Añadir…</translation>
  </message>
  <message>
   <source>one in each line</source>
   <translation>una por línea</translation>
  </message>
  <message>
   <source>Choose a folder</source>
   <translation>Elegir una carpeta</translation>
  </message>
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
   <source>automatic</source>
   <translation>automático</translation>
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
   <source>Passages read at a time</source>
   <translation>Pasajes leídos a la vez</translation>
  </message>
  <message>
   <source>More is faster on a graphics card and needs more memory.</source>
   <translation>Más es más rápido en una tarjeta gráfica y necesita más memoria.</translation>
  </message>
  <message>
   <source>Temperature of the turns</source>
   <translation>Temperatura de los turnos</translation>
  </message>
  <message>
   <source>0 always takes the most probable word; higher varies more.</source>
   <translation>0 toma siempre la palabra más probable; más alto varía más.</translation>
  </message>
  <message>
   <source>as the prompts say</source>
   <translation>según las instrucciones</translation>
  </message>
  <message>
   <source>Temperature of the calls</source>
   <translation>Temperatura de las llamadas</translation>
  </message>
  <message>
   <source>For reading passages, 0 is usually best.</source>
   <translation>Para leer pasajes, 0 suele ser lo mejor.</translation>
  </message>
  <message>
   <source>Second model for the calls</source>
   <translation>Segundo modelo para las llamadas</translation>
  </message>
  <message>
   <source>A small, fast model can read the passages for a large one.</source>
   <translation>Un modelo pequeño y rápido puede leer los pasajes para uno grande.</translation>
  </message>
  <message>
   <source>none, one model does it all</source>
   <translation>ninguno, un modelo lo hace todo</translation>
  </message>
  <message>
   <source>Models and network</source>
   <translation>Modelos y red</translation>
  </message>
  <message>
   <source>Folders with models</source>
   <translation>Carpetas con modelos</translation>
  </message>
  <message>
   <source>Besides those of other programs, which are found anyway.</source>
   <translation>Además de las de otros programas, que se encuentran de todos modos.</translation>
  </message>
  <message>
   <source>Model on a server</source>
   <translation>Modelo en un servidor</translation>
  </message>
  <message>
   <source>Address of an OpenAI-compatible server. It gets every prompt, so every passage that is read.</source>
   <translation>Dirección de un servidor compatible con OpenAI. Recibe cada instrucción, es decir, cada pasaje leído.</translation>
  </message>
  <message>
   <source>Name of the server's model</source>
   <translation>Nombre del modelo del servidor</translation>
  </message>
  <message>
   <source>Where a server offers several. Empty is its first.</source>
   <translation>Si un servidor ofrece varios. Vacío es el primero.</translation>
  </message>
  <message>
   <source>Mirror for downloads</source>
   <translation>Réplica para descargas</translation>
  </message>
  <message>
   <source>Empty is the Hugging Face Hub.</source>
   <translation>Vacío es el Hugging Face Hub.</translation>
  </message>
  <message>
   <source>Proxy for downloads</source>
   <translation>Proxy para descargas</translation>
  </message>
  <message>
   <source>Empty is none.</source>
   <translation>Vacío es ninguno.</translation>
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
   <source>Run the model's code in a process of its own</source>
   <translation>Ejecutar el código del modelo en un proceso propio</translation>
  </message>
  <message>
   <source>A wall of the operating system around it; a little slower.</source>
   <translation>Un muro del sistema operativo alrededor; algo más lento.</translation>
  </message>
  <message>
   <source>Look for a newer Burrow at the start</source>
   <translation>Buscar un Burrow más nuevo al iniciar</translation>
  </message>
  <message>
   <source>Asks one server for one number and tells it nothing about you.</source>
   <translation>Pide un número a un servidor y no le dice nada de usted.</translation>
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
   <source>Groups of settings</source>
   <translation>Grupos de ajustes</translation>
  </message>
  <message>
   <source>Prompts</source>
   <translation>Instrucciones</translation>
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
   <source>fits well</source>
   <translation>cabe bien</translation>
  </message>
  <message>
   <source>fits barely</source>
   <translation>cabe justo</translation>
  </message>
  <message>
   <source>larger than the free memory</source>
   <translation>mayor que la memoria libre</translation>
  </message>
  <message>
   <source>{0} parameters, window of {1} tokens
{2}</source>
   <translation>{0} parámetros, ventana de {1} tokens
{2}</translation>
  </message>
  <message>
   <source>Takes {0} of {1} free memory</source>
   <translation>Ocupa {0} de {1} de memoria libre</translation>
  </message>
  <message>
   <source>{0} · ready</source>
   <translation>{0} · listo</translation>
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
   <source>Paused: {0}</source>
   <translation>En pausa: {0}</translation>
  </message>
  <message>
   <source>Reading {0}…</source>
   <translation>Leyendo {0}…</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} de {1}</translation>
  </message>
  <message>
   <source>Go on reading</source>
   <translation>Continuar la lectura</translation>
  </message>
  <message>
   <source>Pause reading</source>
   <translation>Pausar la lectura</translation>
  </message>
  <message>
   <source>Talking to {0}</source>
   <translation>Conectado con {0}</translation>
  </message>
  <message>
   <source>Offline</source>
   <translation>Sin conexión</translation>
  </message>
  <message>
   <source>You asked for this connection.</source>
   <translation>Usted pidió esta conexión.</translation>
  </message>
  <message numerus="yes">
   <source>%Ln connections since Burrow was started; none now.</source>
   <translation>
    <numerusform>%Ln conexión desde que se inició Burrow; ninguna ahora.</numerusform>
    <numerusform>%Ln conexiones desde que se inició Burrow; ninguna ahora.</numerusform>
   </translation>
  </message>
  <message>
   <source>Nothing leaves this computer.</source>
   <translation>Nada sale de este ordenador.</translation>
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
  <name>ThreadList</name>
  <message>
   <source>Questions of this thread</source>
   <translation>Preguntas de este hilo</translation>
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
   <source>at work…</source>
   <translation>en curso…</translation>
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
  <message>
   <source>asked before</source>
   <translation>ya preguntado</translation>
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
  <name>UpdateNotice</name>
  <message>
   <source>Burrow {0} has been released: {1}</source>
   <translation>Se ha publicado Burrow {0}: {1}</translation>
  </message>
 </context>
 <context>
  <name>Welcome</name>
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
  <name>Window</name>
  <message>
   <source>Saved {0}</source>
   <translation>{0} guardado</translation>
  </message>
  <message>
   <source>Not while a run works on it</source>
   <translation>No mientras una ejecución trabaja con él</translation>
  </message>
  <message>
   <source>What the model reads is sent to {0}.</source>
   <translation>Lo que lee el modelo se envía a {0}.</translation>
  </message>
  <message>
   <source>Nothing leaves this computer.</source>
   <translation>Nada sale de este ordenador.</translation>
  </message>
  <message>
   <source>Open a document, then ask. {0}</source>
   <translation>Abra un documento y pregunte. {0}</translation>
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
   <source>for the open calls</source>
   <translation>para las llamadas abiertas</translation>
  </message>
  <message>
   <source>for this prompt</source>
   <translation>para esta instrucción</translation>
  </message>
  <message>
   <source>about {0} more {1}</source>
   <translation>unos {0} más {1}</translation>
  </message>
  <message>
   <source>{0} to {1} more {2}</source>
   <translation>de {0} a {1} más {2}</translation>
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
