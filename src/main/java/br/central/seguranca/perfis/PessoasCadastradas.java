package br.central.seguranca.perfis;

import br.central.comum.Recusa;
import br.central.comum.TextoBusca;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Atuacao;
import br.central.seguranca.Direitos;
import br.central.seguranca.Direitos.Estado;
import br.central.seguranca.Grupo;
import br.central.seguranca.Historico;
import br.central.seguranca.Historico.Campo;
import br.central.seguranca.Permissao;
import br.central.seguranca.Pessoas;
import br.central.seguranca.Trilha;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PessoasCadastradas implements Pessoas {

    static final String REGISTRO = "pessoa";
    private static final int MAXIMO = 200;
    private static final int MAIOR_MOTIVO = 200;

    private final PessoasNoMotor motor;
    private final TabelaDeGrupos grupos;
    private final DireitosNoBanco direitos;
    private final DireitosDosGrupos mudancas;
    private final QuemCadastra quem;
    private final Historico historico;
    private final Trilha trilha;

    PessoasCadastradas(
            PessoasNoMotor motor,
            TabelaDeGrupos grupos,
            DireitosNoBanco direitos,
            DireitosDosGrupos mudancas,
            QuemCadastra quem,
            Historico historico,
            Trilha trilha) {
        this.motor = motor;
        this.grupos = grupos;
        this.direitos = direitos;
        this.mudancas = mudancas;
        this.quem = quem;
        this.historico = historico;
        this.trilha = trilha;
    }

    @Override
    @Transactional(readOnly = true)
    public Achadas procurar(String busca, Set<String> menos) {
        quem.exigirUmDosDois();
        String procurado = TextoBusca.normalizar(busca == null ? "" : busca);
        List<Grupo> todos = grupos.todos();
        List<User> achadas = motor.todas().stream()
                .filter(um -> !menos.contains(um.getId()))
                .filter(um ->
                        TextoBusca.normalizar(motor.nome(um) + " " + um.getId()).contains(procurado))
                .limit(MAXIMO + 1)
                .toList();
        return new Achadas(pessoas(achadas.stream().limit(MAXIMO).toList(), todos), achadas.size() > MAXIMO);
    }

    @Override
    @Transactional(readOnly = true)
    public Pessoa uma(String login) {
        quem.exigirUmDosDois();
        return pessoas(List.of(exigir(login)), grupos.todos()).get(0);
    }

    /** However many, their groups and who keeps them out are each read once. */
    private List<Pessoa> pessoas(List<User> quais, List<Grupo> todos) {
        List<String> logins = quais.stream().map(User::getId).toList();
        Map<String, Set<String>> deQuem = motor.grupos(logins);
        Map<String, Pessoas.Bloqueio> bloqueios = motor.bloqueios(logins);
        return quais.stream()
                .map(um -> new Pessoa(
                        um.getId(),
                        motor.nome(um),
                        um.getEmail(),
                        todos.stream()
                                .filter(grupo -> deQuem.getOrDefault(um.getId(), Set.of())
                                        .contains(grupo.codigo()))
                                .toList(),
                        bloqueios.get(um.getId())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PorQue> direitos(String login) {
        quem.exigirUmDosDois();
        Pessoa pessoa = uma(login);
        Map<String, Map<Permissao, Estado>> matriz = direitos.todos();
        Set<String> seus = pessoa.grupos().stream().map(Grupo::codigo).collect(Collectors.toSet());
        List<Direitos.Mudanca> dosSeus = mudancas.todas().stream()
                .filter(uma -> seus.contains(uma.grupo().codigo()))
                .toList();
        return Arrays.stream(Permissao.values())
                .map(permissao -> porQue(permissao, pessoa, matriz, dosSeus))
                .toList();
    }

    private static PorQue porQue(
            Permissao permissao,
            Pessoa pessoa,
            Map<String, Map<Permissao, Estado>> matriz,
            List<Direitos.Mudanca> mudancas) {
        boolean administra = pessoa.grupos().stream().anyMatch(grupo -> grupo.atuacao() == Atuacao.ADMINISTRA);
        List<Grupo> concedem = pessoa.grupos().stream()
                .filter(grupo ->
                        grupo.atuacao() == Atuacao.ADMINISTRA || estado(matriz, grupo, permissao) == Estado.CONCEDIDO)
                .toList();
        List<Grupo> vedam = administra
                ? List.of()
                : pessoa.grupos().stream()
                        .filter(grupo -> estado(matriz, grupo, permissao) == Estado.VEDADO)
                        .toList();
        return new PorQue(
                permissao,
                !concedem.isEmpty() && vedam.isEmpty() && pessoa.bloqueio() == null,
                concedem,
                vedam,
                mudancas.stream()
                        .filter(uma -> uma.permissao() == permissao)
                        .findFirst()
                        .orElse(null));
    }

    private static Estado estado(Map<String, Map<Permissao, Estado>> matriz, Grupo grupo, Permissao permissao) {
        return matriz.getOrDefault(grupo.codigo(), Map.of()).getOrDefault(permissao, Estado.NADA);
    }

    @Override
    public Pessoa criar(NovaPessoa nova) {
        quem.vaiCadastrar();
        Grupo grupo = grupos.todos().stream()
                .filter(um -> um.codigo().equals(nova.grupo()))
                .findFirst()
                .orElseThrow(() -> Recusa.RegraNaoAtendida.campo("grupo", "Escolha um grupo."));
        quem.exigirQueConceda(grupo, direitos.concedidos(grupo.codigo()));
        motor.criar(nova);
        Pessoa criada = uma(nova.login());
        historico.registrar(
                REGISTRO,
                criada.login(),
                List.of(new Campo("Pessoa", null, criada.nome()), new Campo("Grupo", null, grupo.nome())));
        historico.registrar(
                GruposCadastrados.REGISTRO, grupo.codigo(), List.of(new Campo("Membro", null, criada.nome())));
        trilha.feito(AtoVigiado.USUARIO, criada.login() + " criado em " + grupo.codigo());
        return criada;
    }

    @Override
    public void bloquear(String login, String motivo) {
        quem.vaiCadastrar();
        exigir(login);
        String dito = motivo == null ? "" : motivo.strip();
        if (dito.isEmpty() || dito.length() > MAIOR_MOTIVO) {
            throw Recusa.RegraNaoAtendida.campo("motivo", "Diga por quê, em até 200 caracteres.");
        }
        if (login.equals(quem.login())) {
            throw new Recusa.EstadoNaoPermite("Ninguém bloqueia a si mesmo.");
        }
        if (bloqueada(login)) {
            throw new Recusa.EstadoNaoPermite("O acesso de %s já está bloqueado.".formatted(quem.nome(login)));
        }
        pessoaDaAdministracao(login);
        motor.bloquear(login, quem.login(), dito);
        historico.registrar(REGISTRO, login, List.of(new Campo("Entrada", "Permitida", "Bloqueada: " + dito)));
        trilha.feito(AtoVigiado.USUARIO, login + " bloqueado");
    }

    @Override
    public void desbloquear(String login) {
        quem.vaiCadastrar();
        exigir(login);
        if (!bloqueada(login)) {
            throw new Recusa.EstadoNaoPermite("O acesso de %s não está bloqueado.".formatted(quem.nome(login)));
        }
        pessoaDaAdministracao(login);
        motor.desbloquear(login);
        historico.registrar(REGISTRO, login, List.of(new Campo("Entrada", "Bloqueada", "Permitida")));
        trilha.feito(AtoVigiado.USUARIO, login + " desbloqueado");
    }

    private boolean bloqueada(String login) {
        return !motor.bloqueios(List.of(login)).isEmpty();
    }

    /** Only the administration keeps one of it out, and never the last. */
    private void pessoaDaAdministracao(String login) {
        Set<String> seus = motor.grupos(List.of(login)).getOrDefault(login, Set.of());
        grupos.todos().stream()
                .filter(grupo -> seus.contains(grupo.codigo()))
                .forEach(grupo -> quem.exigirQueReste(grupo, login));
    }

    private User exigir(String login) {
        return motor.uma(login).orElseThrow(() -> new Recusa.NaoEncontrado("Não há essa pessoa."));
    }
}
