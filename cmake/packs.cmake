# Packs: word lists and weights compiled into one file a language.

set(GUILLEMET_PACKED_LANGUAGES de en es fr it nl pt)
# WebAssembly takes the compiler of packs from the native build.
if(EMSCRIPTEN)
  set(GUILLEMET_PACK_TOOL ${PROJECT_SOURCE_DIR}/build/native/guillemet-pack CACHE FILEPATH
    "The natively built tools/pack")
  add_executable(guillemet-pack IMPORTED)
  set_target_properties(guillemet-pack PROPERTIES IMPORTED_LOCATION ${GUILLEMET_PACK_TOOL})
endif()

set(GUILLEMET_DATA ${PROJECT_SOURCE_DIR}/core/data)

# guillemet-pack names what it read in a depfile: an edited or added word list rebuilds its pack.
function(guillemet_base_pack output)
  add_custom_command(
    OUTPUT ${output}
    COMMAND guillemet-pack --base --cpp --data ${GUILLEMET_DATA} --output ${output} --depfile ${output}.d
    DEPENDS guillemet-pack
    DEPFILE ${output}.d
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
            --output ${output} --depfile ${output}.d
    DEPENDS guillemet-pack ${model_file}
    DEPFILE ${output}.d
    COMMENT "Compiling the pack ${language}"
    VERBATIM)
endfunction()
