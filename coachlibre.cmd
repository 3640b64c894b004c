@echo off
rem The launcher for Windows: finds JDK 25, builds what is missing, runs the studio and the server.
setlocal EnableDelayedExpansion
set "HOME_DIR=%~dp0"
set "JDK="
for %%D in ("%COACHLIBRE_JAVA_HOME%" "%JAVA_HOME%") do if not defined JDK call :try "%%~D"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*") do if not defined JDK call :try "%%~D"
if not defined JDK (
  echo CoachLibre needs JDK 25. Install it ^(for example Eclipse Temurin 25^) or set JAVA_HOME to it, then try again. 1>&2
  exit /b 2
)
set "JAVA_HOME=%JDK%"
if "%~1"=="test" (
  shift
  call "%HOME_DIR%mvnw.cmd" -B -f "%HOME_DIR%pom.xml" verify %2 %3 %4 %5 %6
  exit /b !errorlevel!
)
if not exist "%HOME_DIR%benchmarks\target\class-path.dependencies" (
  echo Building CoachLibre ^(the first time takes a few minutes^) ... 1>&2
  call "%HOME_DIR%mvnw.cmd" -B -q -f "%HOME_DIR%pom.xml" -DskipTests -Dspotless.check.skip package
  if errorlevel 1 exit /b 1
)
set "MODULE=app"
set "MAIN=org.coachlibre.app.Main"
if "%~1"=="bench" (
  set "MODULE=benchmarks"
  set "MAIN=org.coachlibre.benchmarks.BenchMain"
)
set /p DEPENDENCIES=<"%HOME_DIR%%MODULE%\target\class-path.dependencies"
set "COACHLIBRE_HOME=%HOME_DIR%"
set "CLASSPATH=%HOME_DIR%%MODULE%\target\classes;%DEPENDENCIES%"
"%JAVA_HOME%\bin\java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAIN% %*
exit /b %errorlevel%

:try
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
"%~1\bin\java" -version 2>&1 | findstr /c:"version \"25" >nul && set "JDK=%~1"
exit /b 0
