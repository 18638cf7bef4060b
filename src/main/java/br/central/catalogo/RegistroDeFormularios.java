package br.central.catalogo;

import br.central.comum.Recusa;
import br.central.registros.CampoDeRegistro;
import br.central.registros.CampoMostrado;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.LinhasDeCampo;
import br.central.registros.OpcaoDeCampo;
import br.central.registros.RegistroDescrito;
import br.central.registros.TipoDeCampo;
import br.central.seguranca.Permissao;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked when a request is registered, kind by kind; what was filled in before a change is read as it was asked. */
@Component
class RegistroDeFormularios implements RegistroDescrito {

    private static final String CAMPOS = "campos";
    private static final int MAIOR = 20_000;
    private static final TypeReference<List<CampoView>> LISTA = new TypeReference<>() {};

    private final JdbcClient banco;
    private final Clock relogio;
    private final ObjectMapper json;
    private final Formularios formularios;
    private final Classificacoes classificacoes;
    private final CampoDeRegistro campos;
    private final DescricaoDeRegistro descricao;

    RegistroDeFormularios(
            JdbcClient banco,
            Clock relogio,
            ObjectMapper json,
            Formularios formularios,
            Classificacoes classificacoes) {
        this.banco = banco;
        this.relogio = relogio;
        this.json = json;
        this.formularios = formularios;
        this.classificacoes = classificacoes;
        this.campos = CampoDeRegistro.linhas(CAMPOS, "Campos", CamposDoFormulario.colunas())
                .ajudado(
                        "A ordem é a dos números; o código é por onde o que se preencheu se acha, e convém não mudar.");
        this.descricao = new DescricaoDeRegistro(
                "formularios",
                "Formulários",
                "formulário",
                "O que se pergunta ao registrar uma solicitação, na mesa e no portal, por classificação.",
                Set.of(Permissao.PUBLICAR_MODELOS),
                List.of(
                        CampoDeRegistro.texto("titulo", "Título", 160).exigido().listado(),
                        CampoDeRegistro.escolha("classificacao", "Classificação", () -> lugares(classificacoes))
                                .exigido()
                                .soAoIncluir()
                                .listado()
                                .ajudado(
                                        "Serve a ela e às que estão abaixo dela sem formulário próprio. Não muda depois."),
                        CampoDeRegistro.longo("orientacao", "Orientação ao operador", 4_000)
                                .nuncaNulo(),
                        CampoDeRegistro.de(TipoDeCampo.SIM_OU_NAO, "exigido", "Exigido por qualquer porta")
                                .ajudado("Sem os campos obrigatórios não se registra, nem por sistema."),
                        CampoDeRegistro.de(TipoDeCampo.SIM_OU_NAO, "identidade", "Exige identidade confirmada")
                                .ajudado("Não segue para os grupos antes disso."),
                        campos,
                        CampoDeRegistro.emUso("ativo")
                                .ajudado("Fora de uso, vale o da classificação superior.")
                                .listado()),
                true,
                "ativo");
    }

    private static List<OpcaoDeCampo> lugares(Classificacoes classificacoes) {
        return Stream.concat(
                        Stream.of(new OpcaoDeCampo(Formularios.PADRAO, "Toda que não tem outro")),
                        classificacoes.opcoes().stream())
                .toList();
    }

    @Override
    public DescricaoDeRegistro descricao() {
        return descricao;
    }

    @Override
    public List<FichaDeRegistro> todas() {
        return banco.sql("select * from formulario order by classificacao")
                .query(this::ficha)
                .list();
    }

    @Override
    public Optional<FichaDeRegistro> travar(String chave) {
        return banco.sql("select * from formulario where classificacao = :chave for update")
                .param("chave", chave)
                .query(this::ficha)
                .optional();
    }

    private FichaDeRegistro ficha(ResultSet linha, int numero) throws SQLException {
        Map<String, String> valores = new LinkedHashMap<>();
        valores.put("titulo", linha.getString("titulo"));
        valores.put("classificacao", linha.getString("classificacao"));
        valores.put("orientacao", linha.getString("orientacao"));
        valores.put("exigido", linha.getBoolean("exigido") ? "true" : "");
        valores.put("identidade", linha.getBoolean("identidade") ? "true" : "");
        valores.put(CAMPOS, emLinhas(linha.getString(CAMPOS)));
        valores.put("ativo", linha.getBoolean("ativo") ? "true" : "");
        return new FichaDeRegistro(linha.getString("classificacao"), valores, linha.getLong("versao"));
    }

    private String emLinhas(String guardados) {
        try {
            return LinhasDeCampo.escritas(CamposDoFormulario.linhas(json.readValue(guardados, LISTA)));
        } catch (JsonProcessingException ilegivel) {
            throw new IllegalStateException(ilegivel);
        }
    }

    private List<CampoView> camposDe(Map<String, String> valores) {
        return CamposDoFormulario.campos(campos.emLinhas(valores.get(CAMPOS)));
    }

    private String escritos(Map<String, String> valores) {
        try {
            return json.writeValueAsString(camposDe(valores));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String incluir(Map<String, String> valores) {
        preenchido(
                        banco.sql(
                                "insert into formulario (classificacao, titulo, orientacao, campos, exigido, identidade,"
                                        + " ativo, versao) values (:classificacao, :titulo, :orientacao, :campos, :exigido,"
                                        + " :identidade, :ativo, 0)"),
                        valores.get("classificacao"),
                        valores)
                .update();
        return valores.get("classificacao");
    }

    /** What it was is kept: requests registered until now were filled in by it. */
    @Override
    public void alterar(FichaDeRegistro antes, Map<String, String> valores) {
        banco.sql(
                        "insert into formulario_anterior (classificacao, titulo, orientacao, campos, exigido, identidade, ate)"
                                + " select classificacao, titulo, orientacao, campos, exigido, identidade, :ate from formulario"
                                + " where classificacao = :classificacao and ativo = true")
                .param("ate", OffsetDateTime.ofInstant(relogio.instant(), ZoneOffset.UTC))
                .param("classificacao", antes.chave())
                .update();
        preenchido(
                        banco.sql("update formulario set titulo = :titulo, orientacao = :orientacao, campos = :campos,"
                                + " exigido = :exigido, identidade = :identidade, ativo = :ativo, versao = versao + 1"
                                + " where classificacao = :classificacao"),
                        antes.chave(),
                        valores)
                .update();
    }

    private JdbcClient.StatementSpec preenchido(
            JdbcClient.StatementSpec comando, String classificacao, Map<String, String> valores) {
        return comando.param("classificacao", classificacao)
                .param("titulo", valores.get("titulo"))
                .param("orientacao", valores.get("orientacao"))
                .param(CAMPOS, escritos(valores))
                .param("exigido", !valores.get("exigido").isEmpty())
                .param("identidade", !valores.get("identidade").isEmpty())
                .param("ativo", !valores.get("ativo").isEmpty());
    }

    @Override
    public List<Recusa.Erro> conferir(Optional<FichaDeRegistro> antes, Map<String, String> valores) {
        List<Recusa.Erro> erros =
                new ArrayList<>(CamposDoFormulario.erros(CAMPOS, campos.emLinhas(valores.get(CAMPOS))));
        if (antes.isEmpty() && travar(valores.get("classificacao")).isPresent()) {
            erros.add(new Recusa.Erro("classificacao", "Ela já tem formulário: mude aquele."));
        }
        if (valores.get("classificacao").equals(Formularios.PADRAO)
                && valores.get("ativo").isEmpty()) {
            erros.add(new Recusa.Erro("ativo", "Este serve a toda classificação que não tem outro: não sai de uso."));
        }
        if (erros.isEmpty() && escritos(valores).length() > MAIOR) {
            erros.add(new Recusa.Erro(CAMPOS, "São campos demais: ao todo cabem 20.000 letras."));
        }
        return erros;
    }

    /** Those below that have none of their own too. */
    @Override
    public List<String> usos(FichaDeRegistro ficha) {
        long quantas = classificacoes.folhasEmUso().stream()
                .filter(folha ->
                        formularios.doTipo(folha.caminho()).classificacao().equals(ficha.chave()))
                .count();
        return UsosNosCasos.ditos(quantas, "classificação de último nível", "classificações de último nível");
    }

    @Override
    public List<CampoMostrado> previaEmCampos(Map<String, String> valores) {
        return valores.containsKey(CAMPOS)
                ? camposDe(valores).stream()
                        .map(CamposDoFormulario::comoSePreenche)
                        .toList()
                : List.of();
    }

    @Override
    public void esquecer() {
        formularios.esquecer();
    }
}
