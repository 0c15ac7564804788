<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>AnswerPage</name>
  <message numerus="yes">
   <source>%Ln turns</source>
   <translation>
    <numerusform>%Ln turn</numerusform>
    <numerusform>%Ln turns</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln calls</source>
   <translation>
    <numerusform>%Ln call</numerusform>
    <numerusform>%Ln calls</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln tokens</source>
   <translation>
    <numerusform>%Ln token</numerusform>
    <numerusform>%Ln tokens</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>DocumentList</name>
  <message numerus="yes">
   <source>%Ln characters</source>
   <translation>
    <numerusform>%Ln character</numerusform>
    <numerusform>%Ln characters</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>DocumentView</name>
  <message numerus="yes">
   <source>%Ln pages</source>
   <translation>
    <numerusform>%Ln page</numerusform>
    <numerusform>%Ln pages</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln characters</source>
   <translation>
    <numerusform>%Ln character</numerusform>
    <numerusform>%Ln characters</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>History</name>
  <message numerus="yes">
   <source>Delete %Ln questions in the trash for good?</source>
   <translation>
    <numerusform>Delete %Ln question in the trash for good?</numerusform>
    <numerusform>Delete %Ln questions in the trash for good?</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln questions deleted for good.</source>
   <translation>
    <numerusform>%Ln question deleted for good.</numerusform>
    <numerusform>%Ln questions deleted for good.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ConnectionList</name>
  <message numerus="yes">
   <source>%Ln connections since Burrow was started. Each was something you asked for.</source>
   <translation>
    <numerusform>%Ln connection since Burrow was started. You asked for it.</numerusform>
    <numerusform>%Ln connections since Burrow was started. Each was something you asked for.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Opening</name>
  <message numerus="yes">
   <source>%Ln files could not be read.</source>
   <translation>
    <numerusform>%Ln file could not be read.</numerusform>
    <numerusform>%Ln files could not be read.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>StatusBar</name>
  <message numerus="yes">
   <source>%Ln connections since Burrow was started; none now.</source>
   <translation>
    <numerusform>%Ln connection since Burrow was started; none now.</numerusform>
    <numerusform>%Ln connections since Burrow was started; none now.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TreePane</name>
  <message numerus="yes">
   <source>%Ln turns</source>
   <translation>
    <numerusform>%Ln turn</numerusform>
    <numerusform>%Ln turns</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln calls</source>
   <translation>
    <numerusform>%Ln call</numerusform>
    <numerusform>%Ln calls</numerusform>
   </translation>
  </message>
 </context>
</TS>
