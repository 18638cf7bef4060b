package br.central.catalogo.carga;

import br.central.comum.TextoBusca;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files in {@code catalogo/}, as rows: column to value, in the order in which they may be included. */
@Component
class DadosDeReferencia {

    private final ObjectMapper json;
    private final Clock relogio;

    DadosDeReferencia(ObjectMapper json, Clock relogio) {
        this.json = json;
        this.relogio = relogio;
    }

    List<Map<String, Object>> classificacoes() {
        List<NamedCsvRecord> registros = csv("classificacoes");
        Set<String> pais = registros.stream()
                .map(registro -> acima(registro.getField("caminho")))
                .filter(pai -> pai != null)
                .collect(Collectors.toSet());
        Map<String, NamedCsvRecord> direitos = csv("direitos-das-classificacoes").stream()
                .collect(Collectors.toMap(registro -> registro.getField("caminho"), Function.identity()));
        return registros.stream()
                .map(registro -> classificacao(registro, !pais.contains(registro.getField("caminho"))))
                .map(linha -> comDireitos(linha, direitos.get(linha.get("caminho"))))
                .toList();
    }

    private static Map<String, Object> comDireitos(Map<String, Object> linha, NamedCsvRecord direitos) {
        String permissao = direitos == null ? "" : direitos.getField("permissao");
        linha.put("permissao", permissao.isEmpty() ? null : permissao);
        linha.put("restrita", direitos != null && !direitos.getField("restrita").isEmpty());
        return linha;
    }

    private static Map<String, Object> classificacao(NamedCsvRecord registro, boolean ultimoNivel) {
        String caminho = registro.getField("caminho");
        String canais = registro.getField("canais");
        Map<String, Object> linha = linha(registro, "caminho", "descricao", "situacao", "natureza", "tipo_demanda");
        linha.put("codigo", caminho.substring(caminho.lastIndexOf('/') + 1));
        linha.put("pai", acima(caminho));
        linha.put("nivel", caminho.split("/").length);
        linha.put("ultimo_nivel", ultimoNivel);
        linha.put("vinculos", registro.getField("vinculos"));
        linha.put("exibe_fale_conosco", canais.contains("FALE_CONOSCO"));
        linha.put("exibe_ouvidoria", canais.contains("OUVIDORIA"));
        linha.put("exibe_lgpd", canais.contains("LGPD"));
        linha.put("palavras_chave", registro.getField("palavras_chave"));
        linha.put("versao", 0);
        return linha;
    }

    List<Map<String, Object>> motivos() {
        return csv("motivos").stream()
                .map(registro -> {
                    Map<String, Object> linha = linha(registro, "codigo", "descricao", "classificacao");
                    linha.put("ativo", true);
                    return linha;
                })
                .toList();
    }

    List<Map<String, Object>> motivosDeRecusa() {
        return csv("motivos-de-recusa").stream()
                .map(registro -> {
                    Map<String, Object> linha = linha(registro, "codigo", "tiss", "descricao", "texto", "fundamento");
                    linha.put("ativo", true);
                    return linha;
                })
                .toList();
    }

    List<Map<String, Object>> situacoes() {
        List<NamedCsvRecord> registros = csv("situacoes");
        return IntStream.range(0, registros.size())
                .mapToObj(ordem -> {
                    NamedCsvRecord registro = registros.get(ordem);
                    Map<String, Object> linha =
                            linha(registro, "escopo", "codigo", "nome", "cor", "situacao_beneficiario");
                    linha.put("finaliza", "sim".equals(registro.getField("finaliza")));
                    linha.put("ordem", ordem);
                    return linha;
                })
                .toList();
    }

    List<Map<String, Object>> parametros() {
        return csv("parametros").stream()
                .map(registro -> {
                    Map<String, Object> linha = linha(registro, "chave", "descricao");
                    linha.put("valor", registro.getField("valor"));
                    return linha;
                })
                .toList();
    }

    List<Map<String, Object>> informacoes() {
        return yaml("informacoes").stream()
                .map(informacao -> {
                    Map<String, Object> linha = linha(
                            informacao,
                            "codigo",
                            "titulo",
                            "texto",
                            "solucao_proposta",
                            "palavras_chave",
                            "classificacao");
                    linha.put("ativa", true);
                    linha.put(
                            "texto_busca",
                            TextoBusca.juntar(
                                    (String) linha.get("titulo"), (String) linha.get("texto"),
                                    (String) linha.get("solucao_proposta"), (String) linha.get("palavras_chave")));
                    return linha;
                })
                .toList();
    }

    List<Map<String, Object>> scripts() {
        List<Map<String, Object>> scripts = yaml("scripts");
        return IntStream.range(0, scripts.size())
                .mapToObj(ordem -> {
                    Map<String, Object> linha = linha(scripts.get(ordem), "topico", "titulo", "momento", "texto");
                    linha.put("ordem", ordem);
                    return linha;
                })
                .toList();
    }

    List<Map<String, Object>> formularios() {
        return yaml("formularios").stream()
                .map(formulario -> {
                    Map<String, Object> linha = linha(formulario, "classificacao", "titulo", "orientacao");
                    linha.put("campos", emJson(formulario.get("campos")));
                    linha.put("exigido", Boolean.TRUE.equals(formulario.get("exigido")));
                    linha.put("identidade", Boolean.TRUE.equals(formulario.get("identidade")));
                    return linha;
                })
                .toList();
    }

    List<Map<String, Object>> avisos() {
        return yaml("avisos").stream()
                .map(aviso -> {
                    Map<String, Object> linha = linha(aviso, "codigo", "tipo", "titulo", "texto");
                    linha.put("inicio", inicioDoDia(aviso.get("inicio")));
                    linha.put("fim", inicioDoDia(aviso.get("fim")));
                    return linha;
                })
                .toList();
    }

    private OffsetDateTime inicioDoDia(Object dia) {
        return dia == null
                ? null
                : LocalDate.parse((String) dia).atStartOfDay(relogio.getZone()).toOffsetDateTime();
    }

    private String emJson(Object valor) {
        try {
            return json.writeValueAsString(valor);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String acima(String caminho) {
        int barra = caminho.lastIndexOf('/');
        return barra < 0 ? null : caminho.substring(0, barra);
    }

    private static Map<String, Object> linha(NamedCsvRecord registro, String... colunas) {
        Map<String, Object> linha = new LinkedHashMap<>();
        for (String coluna : colunas) {
            String valor = registro.getField(coluna);
            linha.put(coluna, valor.isEmpty() ? null : valor);
        }
        return linha;
    }

    private static Map<String, Object> linha(Map<String, Object> registro, String... colunas) {
        Map<String, Object> linha = new LinkedHashMap<>();
        for (String coluna : colunas) {
            linha.put(coluna, ((String) registro.get(coluna)).strip());
        }
        return linha;
    }

    private static List<NamedCsvRecord> csv(String nome) {
        try (InputStream arquivo = new ClassPathResource("catalogo/" + nome + ".csv").getInputStream();
                Reader texto = new InputStreamReader(arquivo, StandardCharsets.UTF_8)) {
            return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(texto).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> yaml(String nome) {
        try (InputStream arquivo = new ClassPathResource("catalogo/" + nome + ".yml").getInputStream();
                Reader texto = new InputStreamReader(arquivo, StandardCharsets.UTF_8)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(texto);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
