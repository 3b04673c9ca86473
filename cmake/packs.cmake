# Packs: word lists and weights compiled into one file a language.

set(GUILLEMET_PACKED_LANGUAGES en fr)
# WebAssembly takes the compiler of packs from the native build.
if(EMSCRIPTEN)
  set(GUILLEMET_PACK_TOOL ${PROJECT_SOURCE_DIR}/build/native/guillemet-pack CACHE FILEPATH
    "The natively built tools/pack")
  add_executable(guillemet-pack IMPORTED)
  set_target_properties(guillemet-pack PROPERTIES IMPORTED_LOCATION ${GUILLEMET_PACK_TOOL})
endif()

set(GUILLEMET_DATA ${PROJECT_SOURCE_DIR}/core/data)

# Every data file is a dependency, so that an edited word list rebuilds its pack.
file(GLOB_RECURSE GUILLEMET_DATA_FILES CONFIGURE_DEPENDS ${GUILLEMET_DATA}/*.tsv)

function(guillemet_base_pack output)
  add_custom_command(
    OUTPUT ${output}
    COMMAND guillemet-pack --base --cpp --data ${GUILLEMET_DATA} --output ${output}
    DEPENDS guillemet-pack ${GUILLEMET_DATA_FILES}
    COMMENT "Compiling the base pack"
    VERBATIM)
endfunction()

function(guillemet_language_pack language output)
  set(model ${PROJECT_SOURCE_DIR}/core/models/${language}.model)
  set(model_arguments "")
  set(model_file "")
  if(EXISTS ${model})
    set(model_arguments --model ${model})
    set(model_file ${model})
  endif()
  add_custom_command(
    OUTPUT ${output}
    COMMAND guillemet-pack --language ${language} --data ${GUILLEMET_DATA} ${model_arguments}
            --output ${output}
    DEPENDS guillemet-pack ${GUILLEMET_DATA_FILES} ${model_file}
    COMMENT "Compiling the pack ${language}"
    VERBATIM)
endfunction()
