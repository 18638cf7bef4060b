package br.central.catalogo;

import br.central.comum.Recusa;
import br.central.comum.TipoCliente;
import br.central.registros.CampoDeRegistro;
import br.central.registros.CampoMostrado;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.OpcaoDeCampo;
import br.central.registros.RegistroDeChaveSorteada;
import br.central.seguranca.Permissao;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What beneficiaries, providers and others are asked in the survey; what was asked before a change is answered as it was asked. */
@Component
class RegistroDeFormulariosDePesquisa extends RegistroDeChaveSorteada {

    private static final String PERGUNTAS = "perguntas";

    private final FormulariosDePesquisa formularios;
    private final CampoDeRegistro perguntas;
    private final DescricaoDeRegistro descricao;

    RegistroDeFormulariosDePesquisa(JdbcClient banco, Clock relogio, FormulariosDePesquisa formularios) {
        super(banco, relogio, new Tabela("formulario_de_pesquisa", "codigo", "para, titulo, codigo"));
        this.formularios = formularios;
        this.perguntas = CampoDeRegistro.linhas(PERGUNTAS, "Perguntas", PerguntasEscritas.colunas())
                .exigido()
                .ajudado("Além da nota de 1 a 5, que se pergunta sempre. A ordem é a dos números.");
        this.descricao = new DescricaoDeRegistro(
                "formularios-de-pesquisa",
                "Formulários de pesquisa",
                "formulário de pesquisa",
                "O que se pergunta ao cliente na pesquisa de satisfação, por tipo de cliente.",
                Set.of(Permissao.PUBLICAR_MODELOS),
                List.of(
                        CampoDeRegistro.texto("titulo", "Título", 160).exigido().listado(),
                        CampoDeRegistro.escolha("para", "Para quem", RegistroDeFormulariosDePesquisa::tipos)
                                .exigido()
                                .listado(),
                        CampoDeRegistro.texto("nota", "Como se pede a nota de 1 a 5", 200)
                                .exigido(),
                        perguntas,
                        CampoDeRegistro.emUso("ativo")
                                .ajudado("Um só por tipo de cliente. Sem nenhum, pergunta-se só a nota.")
                                .listado()),
                true,
                "ativo");
    }

    private static List<OpcaoDeCampo> tipos() {
        return Arrays.stream(TipoCliente.values())
                .map(tipo -> new OpcaoDeCampo(tipo.name(), tipo.descricao()))
                .toList();
    }

    @Override
    public DescricaoDeRegistro descricao() {
        return descricao;
    }

    @Override
    public List<Recusa.Erro> conferir(Optional<FichaDeRegistro> antes, Map<String, String> valores) {
        List<Map<String, String>> linhas = perguntas.emLinhas(valores.get(PERGUNTAS));
        List<Recusa.Erro> erros = new ArrayList<>(PerguntasEscritas.erros(PERGUNTAS, linhas));
        if (linhas.isEmpty()) {
            erros.add(new Recusa.Erro(PERGUNTAS, "Inclua ao menos uma pergunta."));
        }
        if (erros.isEmpty() && valores.get(PERGUNTAS).length() > 20_000) {
            erros.add(new Recusa.Erro(PERGUNTAS, "São perguntas demais: ao todo cabem 20.000 letras."));
        }
        if (!valores.get("ativo").isEmpty()) {
            outroEmUso(antes, valores.get("para"))
                    .ifPresent(outro -> erros.add(new Recusa.Erro(
                            "para",
                            "Já há um em uso para este tipo de cliente: “%s”. Tire aquele de uso antes."
                                    .formatted(outro.valor("titulo")))));
        }
        return erros;
    }

    private Optional<FichaDeRegistro> outroEmUso(Optional<FichaDeRegistro> este, String para) {
        return todas().stream()
                .filter(outro ->
                        este.isEmpty() || !outro.chave().equals(este.get().chave()))
                .filter(outro -> outro.valor("para").equals(para)
                        && !outro.valor("ativo").isEmpty())
                .findFirst();
    }

    @Override
    public List<CampoMostrado> previaEmCampos(Map<String, String> valores) {
        List<CampoView> ditas = PerguntasEscritas.campos(perguntas.emLinhas(valores.getOrDefault(PERGUNTAS, "")));
        return ditas.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(new CampoView(
                                        "nota-de-1-a-5",
                                        valores.getOrDefault("nota", ""),
                                        CampoView.Tipo.ESCOLHA,
                                        true,
                                        List.of("1", "2", "3", "4", "5"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of())),
                                ditas.stream())
                        .map(CamposDoFormulario::comoSePreenche)
                        .toList();
    }

    @Override
    public void esquecer() {
        formularios.esquecer();
    }
}
