; Inno Setup 6: the bundle -> one setup program. `packaging/build.py setup` gives Version, Bundle, Out and Name.
; Installs for the current user without administrator rights, or for all with them, as the user chooses.

#define AppName "Burrow"

[Setup]
AppId={{7B0F2C1E-6B9B-4C50-9D3B-0F6D0B6A4C11}
AppName={#AppName}
AppVersion={#Version}
AppPublisher=The Burrow authors
DefaultDirName={autopf}\Burrow
DefaultGroupName=Burrow
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir={#Out}
OutputBaseFilename={#Name}-setup
SetupIconFile=..\..\build\icons\burrow.ico
UninstallDisplayIcon={app}\burrow-window.exe
LicenseFile=..\..\LICENSE
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes
ChangesEnvironment=yes
CloseApplications=yes
#ifdef Signed
SignTool=burrow
#endif

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "german"; MessagesFile: "compiler:Languages\German.isl"
Name: "spanish"; MessagesFile: "compiler:Languages\Spanish.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "path"; Description: "Use the command ""burrow"" in terminals"; Flags: unchecked

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{group}\Burrow"; Filename: "{app}\burrow-window.exe"
Name: "{autodesktop}\Burrow"; Filename: "{app}\burrow-window.exe"; Tasks: desktopicon

[Registry]
; "Open with Burrow" for the files it reads; nothing becomes the default program.
Root: HKA; Subkey: "Software\Classes\Applications\burrow-window.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Burrow"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\burrow-window.exe\shell\open\command"; ValueType: string; ValueData: """{app}\burrow-window.exe"" ""%1"""
#define Offer(str Ending) "Root: HKA; Subkey: ""Software\Classes\Applications\burrow-window.exe\SupportedTypes""; ValueType: string; ValueName: """ + Ending + """; ValueData: """""
#emit Offer(".pdf")
#emit Offer(".docx")
#emit Offer(".odt")
#emit Offer(".rtf")
#emit Offer(".epub")
#emit Offer(".pptx")
#emit Offer(".xlsx")
#emit Offer(".html")
#emit Offer(".htm")
#emit Offer(".md")
#emit Offer(".txt")
#emit Offer(".eml")
#emit Offer(".gguf")

[Run]
Filename: "{app}\burrow-window.exe"; Description: "{cm:LaunchProgram,Burrow}"; Flags: nowait postinstall skipifsilent

[Code]
function Environment: Integer;
begin
  if IsAdminInstallMode then Result := HKEY_LOCAL_MACHINE else Result := HKEY_CURRENT_USER;
end;

function Key: String;
begin
  if IsAdminInstallMode then Result := 'SYSTEM\CurrentControlSet\Control\Session Manager\Environment' else Result := 'Environment';
end;

procedure CurStepChanged(Step: TSetupStep);
var Path: String;
begin
  if (Step = ssPostInstall) and WizardIsTaskSelected('path') then begin
    if not RegQueryStringValue(Environment, Key, 'Path', Path) then Path := '';
    if Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(Path) + ';') = 0 then
      RegWriteExpandStringValue(Environment, Key, 'Path', Path + ';' + ExpandConstant('{app}'));
  end;
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var Path: String; At: Integer;
begin
  if (Step = usPostUninstall) and RegQueryStringValue(Environment, Key, 'Path', Path) then begin
    At := Pos(';' + Uppercase(ExpandConstant('{app}')), Uppercase(Path));
    if At > 0 then begin
      Delete(Path, At, Length(ExpandConstant('{app}')) + 1);
      RegWriteExpandStringValue(Environment, Key, 'Path', Path);
    end;
  end;
end;
